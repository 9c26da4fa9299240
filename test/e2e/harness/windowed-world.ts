/** A world in a real window on a display in memory: for native menus, prompts and the keyboard. */
import { findProgram } from './browsers.ts';
import { startVirtualDisplay, type VirtualDisplay } from './virtual-display.ts';
import { startWorld, type World } from './world.ts';

export interface WindowedWorld {
  readonly display: VirtualDisplay;
  readonly world: World;
  close(): Promise<void>;
}

/** False where Xvfb or xdotool is missing. */
export const canOpenWindows = findProgram('Xvfb') !== null && findProgram('xdotool') !== null;

export async function startWindowedWorld(): Promise<WindowedWorld> {
  const display = await startVirtualDisplay();
  if (display === null) throw new Error('There is no Xvfb or no xdotool.');
  try {
    const world = await startWorld({ chromium: { headless: false, display: display.name } });
    return {
      display,
      world,
      async close() {
        await world.close();
        await display.close();
      },
    };
  } catch (error) {
    await display.close();
    throw error;
  }
}
