// Prints the milliseconds of CPU that importing a module takes in a fresh process.
const before = process.cpuUsage();
await import(process.argv[2] as string);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
