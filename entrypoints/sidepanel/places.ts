/**
 * Where each chat was left, for when the panel opens again. Kept beside the drafts: it is a matter of
 * this screen, and holds ids alone. Storage that says no means that chats open at their end.
 */
import * as v from 'valibot';
import type { Place } from '../../components/conversation/place';

const NAME = 'places';
/** Chats whose place is remembered; the ones left longest ago are forgotten. */
const MOST = 100;

const schema = v.array(
  v.strictObject({ chatId: v.string(), messageId: v.string(), block: v.number(), top: v.number() }),
);
type KeptPlace = v.InferOutput<typeof schema>[number];

/** The chat that was last seen to be at its end: while an answer streams that is told again and again. */
let atEnd: string | null = null;

/** Null: at the end. */
export function readPlace(chatId: string): Place | null {
  const kept = readAll().find((place) => place.chatId === chatId);
  if (!kept) return null;
  const { messageId, block, top } = kept;
  return { messageId, block, top };
}

/** Null: at the end. */
export function writePlace(chatId: string, place: Place | null): void {
  if (place === null && atEnd === chatId) return;
  atEnd = place === null ? chatId : null;
  const others = readAll().filter((kept) => kept.chatId !== chatId);
  const all: readonly KeptPlace[] = place === null ? others : [{ chatId, ...place }, ...others];
  try {
    localStorage.setItem(NAME, JSON.stringify(all.slice(0, MOST)));
  } catch {
    // Refused or full.
  }
}

function readAll(): readonly KeptPlace[] {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(NAME) ?? '[]'));
  } catch {
    return [];
  }
}
