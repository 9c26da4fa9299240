/** Runs a tool of node_modules/.bin (or any program) with its output shown. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface ToolOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What is printed: all as it comes (the default), all at the end, or only what a failure said. */
  readonly output?: 'shown' | 'at-end' | 'on-failure';
}

/** Resolves to the exit code; 1 when the program cannot be started. */
export function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<number> {
  const { output: printed = 'shown' } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: printed === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
      // The shims in node_modules/.bin are .cmd files there.
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (data: Buffer) => output.push(data));
    child.stderr?.on('data', (data: Buffer) => output.push(data));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (printed === 'at-end') process.stdout.write(Buffer.concat(output));
      else if (code !== 0 && printed === 'on-failure') process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}
