import { posix } from "node:path";
import { loadCompiler, type ts } from "@ims-kit/codegen";

/** Where all but the client take the contract's types from. */
const specTypes = "@ims-kit/spec/types";

/** The generated files of a contract, by their path in the workspace. */
export type TypeFiles = Readonly<Record<string, string>>;

/** The exported names of a package's generated files. */
export type Exports = ReadonlyMap<string, ts.Symbol>;

/** Two sets of generated files, compiled in one program so that their types can be compared. */
export interface CompiledTypes {
  readonly compiler: typeof ts;
  readonly checker: ts.TypeChecker;
  /** By package folder, e.g. `packages/mock`. */
  readonly from: ReadonlyMap<string, Exports>;
  readonly to: ReadonlyMap<string, Exports>;
}

/**
 * Compiles the generated files of two contracts from memory. Each sees only its own: what they import from the runtime
 * is the same for both and stays unknown.
 */
export async function compileTypes(from: TypeFiles, to: TypeFiles): Promise<CompiledTypes> {
  const compiler = await loadCompiler();
  const texts = new Map([...placed("/from", from), ...placed("/to", to)]);
  const options: ts.CompilerOptions = {
    allowImportingTsExtensions: true,
    // Enough for what is generated, and read in a tenth of the time that newer ones take.
    lib: ["lib.es5.d.ts"],
    module: compiler.ModuleKind.Preserve,
    noEmit: true,
    strict: true,
    target: compiler.ScriptTarget.ES2022,
    types: [],
  };
  const host = compiler.createCompilerHost(options);
  const program = compiler.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: path => texts.has(path) || host.fileExists(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, version) : compiler.createSourceFile(path, text, version);
    },
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        const path = text.startsWith(".")
          ? posix.join(posix.dirname(containing), text)
          : text.replace(specTypes, `/${containing.split("/")[1]}/spec/gen/types.d.ts`);
        const extension = path.endsWith(".d.ts") ? compiler.Extension.Dts : compiler.Extension.Ts;
        return { resolvedModule: texts.has(path) ? { resolvedFileName: path, extension } : undefined };
      }),
  });
  const checker = program.getTypeChecker();
  const exportsBelow = (folder: string, files: TypeFiles) =>
    exportsByPackage(program, checker, folder, Object.keys(files));
  return { compiler, checker, from: exportsBelow("/from", from), to: exportsBelow("/to", to) };
}

function placed(folder: string, files: TypeFiles): [path: string, text: string][] {
  return Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]);
}

function exportsByPackage(
  program: ts.Program,
  checker: ts.TypeChecker,
  folder: string,
  paths: readonly string[],
): Map<string, Map<string, ts.Symbol>> {
  const packages = new Map<string, Map<string, ts.Symbol>>();
  for (const path of paths) {
    const file = program.getSourceFile(`${folder}/${path}`);
    const module = file && checker.getSymbolAtLocation(file);
    const home = path.replace(/\/(?:src\/)?gen\/.*$/, "");
    const names = packages.get(home) ?? new Map<string, ts.Symbol>();
    packages.set(home, names);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      names.set(symbol.name, symbol);
    }
  }
  return packages;
}
