// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callBack } from '../../../entrypoints/sidepanel/call-back';
import type { Link } from '../../../entrypoints/sidepanel/link';
import { BACKGROUND_STARTED } from '../../../lib/extension/messages';
import { fakeLine } from './fake-line';

beforeEach(() => fakeBrowser.reset());

function called() {
  const reconnect = vi.fn();
  const link: Link = { ...fakeLine().link, reconnect };
  callBack(link);
  return reconnect;
}

it('wakes the background while a question is written, before it is sent', () => {
  const reconnect = called();
  const box = document.createElement('textarea');
  document.body.append(box);
  expect(reconnect).not.toHaveBeenCalled();
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect(reconnect).toHaveBeenCalled();
});

it('connects to a background that says it has started, and to no other message', async () => {
  const reconnect = called();
  await fakeBrowser.runtime.sendMessage({ type: 'status-get' }).catch(() => {});
  expect(reconnect).not.toHaveBeenCalled();
  await fakeBrowser.runtime.sendMessage({ type: BACKGROUND_STARTED }).catch(() => {});
  expect(reconnect).toHaveBeenCalled();
});
