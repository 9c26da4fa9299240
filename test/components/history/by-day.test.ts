import { beforeAll, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { byDay } from '../../../components/history/by-day';
import type { ChatSummary } from '../../../lib/chat/types';
import { useEnglish } from '../markdown/interface-text';

beforeAll(() => {
  useEnglish();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-US' });
});

const now = new Date(2026, 10, 24, 12).getTime();
const hours = (count: number) => now - count * 3_600_000;

function chat(id: string, updatedAt: number, pinned = false): ChatSummary {
  return { id, title: id, createdAt: updatedAt, updatedAt, pinned, messageCount: 2 };
}

it('groups chats by the day of their last change, newest first', () => {
  const groups = byDay(
    [
      chat('now', hours(1)),
      chat('early', hours(11)),
      chat('night', hours(13)),
      chat('week', hours(24 * 5)),
      chat('old', hours(24 * 40)),
      chat('older', hours(24 * 400)),
    ],
    now,
  );
  expect(groups.map(({ label, chats }) => [label, ...chats.map(({ id }) => id)])).toEqual([
    ['Today', 'now', 'early'],
    ['Yesterday', 'night'],
    ['Thursday, November 19', 'week'],
    ['October 15', 'old'],
    ['October 20, 2025', 'older'],
  ]);
});

it('keeps pinned chats before all days', () => {
  const groups = byDay([chat('a', hours(1)), chat('b', hours(500), true)], now);
  expect(groups.map(({ label }) => label)).toEqual(['Pinned', 'Today']);
});
