import type { Contract, ContractOperation, OpenApiDocument, ParameterNode, SchemaNode } from "../../contract.ts";

/** A document that holds nothing but named schemas: one for each type that the contract makes. */
export interface TypesDocument {
  readonly openapi: string;
  readonly info: OpenApiDocument["info"];
  readonly paths: Readonly<Record<string, never>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

/** The schemas of parameters and answers under their types' names, then the contract's own named schemas. */
export function typesDocument({ document, operations }: Contract): TypesDocument {
  const schemas = Object.assign({}, ...operations.map(operationSchemas), document.components?.schemas);
  return { openapi: document.openapi, info: document.info, paths: {}, components: { schemas } };
}

function operationSchemas({ id, name, query, node, success }: ContractOperation): Record<string, SchemaNode> {
  const paging = node["x-pagination"];
  const walked = query.map(parameter =>
    parameter.name === paging?.page || parameter.name === paging?.size ? { ...parameter, required: false } : parameter,
  );
  return {
    [`${id}Params`]: parametersSchema(query, `The parameters of \`${name}\`.`),
    ...(paging && {
      [`${id}WalkParams`]: parametersSchema(
        walked,
        `The parameters of a walk over the pages of \`${name}\`, which fills in \`${paging.page}\` and \`${paging.size}\`.`,
      ),
    }),
    [`${id}Response`]: success.$ref === undefined ? { description: `The answer of \`${name}\`.`, ...success } : success,
  };
}

function parametersSchema(parameters: readonly ParameterNode[], description: string): SchemaNode {
  return {
    type: "object",
    description,
    properties: Object.fromEntries(parameters.map(parameter => [parameter.name, parameterSchema(parameter)])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

/** What is said of the parameter stands over what its schema says. */
function parameterSchema({ schema = {}, description, example, deprecated }: ParameterNode): SchemaNode {
  return {
    ...schema,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { examples: [example] }),
    ...(deprecated === true && { deprecated }),
  };
}
