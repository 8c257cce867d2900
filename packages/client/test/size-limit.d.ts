declare module "@size-limit/esbuild";
declare module "@size-limit/file";
