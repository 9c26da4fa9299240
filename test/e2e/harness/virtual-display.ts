/** A display in memory (Xvfb), and a mouse and keyboard on it (xdotool), for native menus. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './browsers.ts';

export interface VirtualDisplay {
  /** Such as `:99`, for the browser's environment. */
  readonly name: string;
  /** Runs one xdotool command, such as `['mousemove', '10', '20', 'click', '3']`. */
  input(args: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const run = promisify(execFile);

/** Null where Xvfb or xdotool is missing. */
export async function startVirtualDisplay(): Promise<VirtualDisplay | null> {
  const server = findProgram('Xvfb');
  const xdotool = findProgram('xdotool');
  if (server === null || xdotool === null) return null;
  const child = spawn(
    server,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const numbers = child.stdio[3];
  const name = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it was ready.')));
    numbers?.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
  });
  return {
    name,
    input: async (args) => {
      await run(xdotool, [...args], { env: { ...process.env, DISPLAY: name } });
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}
