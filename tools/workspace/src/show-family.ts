import type { ImsClient } from "@ims-kit/client";
import { table } from "./table.ts";

const Algorithm = "landmark";
const pictures = {
  "Eiffel Tower": ["tower-1.png", "tower-2.png"],
  "Pont Neuf": ["bridge.png"],
};

/**
 * Makes a library with two entities and their pictures, lists them, deletes one entity, and lists again.
 *
 * @param address where the pictures lie, e.g. `http://127.0.0.1:4010/pictures`
 */
export async function showFamily(ims: ImsClient, address: string): Promise<void> {
  const { LibId } = await ims.createRecognitionLib({ Algorithm, LibName: "Paris" });
  console.log(`made        library "Paris" ${LibId}`);
  for (const [EntityName, files] of Object.entries(pictures)) {
    const { EntityId } = await ims.createRecognitionEntity({ Algorithm, LibId, EntityName });
    for (const file of files) {
      await ims.createRecognitionSample({ Algorithm, LibId, EntityId, ImageUrl: `${address}/${file}` });
    }
    const count = files.length === 1 ? "1 picture" : `${files.length} pictures`;
    console.log(`made        entity  "${EntityName}" with ${count}`);
  }
  await list(ims, LibId);
  const [entity] = await ims.listRecognitionEntities.items({ Algorithm, LibId }).toArray();
  await ims.deleteRecognitionEntity({ Algorithm, LibId, EntityId: String(entity?.EntityId) });
  console.log(`\ndeleted     entity "${entity?.EntityName}"`);
  await list(ims, LibId);
}

async function list(ims: ImsClient, LibId: string): Promise<void> {
  const samples = await ims.listRecognitionSamples.items({ Algorithm, LibId: [LibId], EntityId: "ANY" }).toArray();
  console.log(`listed      ${samples.length} ${samples.length === 1 ? "sample" : "samples"}\n`);
  console.log(table(samples.map(({ SampleId, ImageUrl = "" }) => ({ SampleId, ImageUrl }))));
}
