import { browser } from '../../../lib/extension/browser';
import type { Outcome, Requests } from '../../../lib/extension/messages';
import { pageProblem } from './page-problem';
import { activeTabOf } from './page-state';
import { unreadableReason } from './unreadable';

/** Longest side of what is sent, in pixels: more only costs tokens. */
const longestSide = 1_600;

/** What the tab in front shows, scaled down, from the user's click. */
export async function takeScreenshot({
  windowId,
}: Requests['screenshot-take']['request']): Promise<Outcome<{ dataUrl: string }>> {
  const tab = await activeTabOf(windowId);
  if (unreadableReason(tab?.url) !== null && unreadableReason(tab?.url) !== 'pdf') {
    return { ok: false, problem: { kind: 'page-unreadable' } };
  }
  const host = new URL(tab?.url ?? 'about:blank').host;
  try {
    const dataUrl = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const after = await activeTabOf(windowId);
    // Another tab came to the front while the picture was taken: it may be the one that is on it.
    if (after?.id !== tab?.id || after?.url !== tab?.url) {
      return { ok: false, problem: { kind: 'page-changed', host } };
    }
    return { ok: true, value: { dataUrl: await scaledDown(dataUrl) } };
  } catch {
    return { ok: false, problem: pageProblem({ kind: 'no-access', detail: '' }, host) };
  }
}

async function scaledDown(dataUrl: string): Promise<string> {
  const picture = await createImageBitmap(blobOf(dataUrl));
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return `data:image/jpeg;base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;
}

/** Not by `fetch`: the policy of the extension's pages leaves data: out of `connect-src`. */
function blobOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  return new Blob([bytes], { type: 'image/png' });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(binary);
}
