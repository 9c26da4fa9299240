/** `--name value` or `--name=value` of the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  if (at >= 0) return process.argv[at + 1];
  const joined = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return joined?.slice(name.length + 3);
}
