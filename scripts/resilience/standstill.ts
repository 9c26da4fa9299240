import type { KillSubject } from './kill-round.ts';
import { readWritten } from './written.ts';

/** Where a round stands that does not go on, in one line: it tells who waits for whom. Never rejects. */
export async function standstill({ api, panel, reader, state }: KillSubject): Promise<string> {
  const found = await Promise.all([
    look(state),
    look(() =>
      panel.evaluate(() => ({
        hidden: document.hidden,
        answers: [...document.querySelectorAll('[role="log"] article')].map(
          (article) =>
            `${article.getAttribute('data-state')}: ${article.textContent.length} characters`,
        ),
        lines: [...document.querySelectorAll('[role="status"], [role="alert"]')].map(
          (line) => line.textContent,
        ),
        draft: document.querySelector('textarea')?.value,
      })),
    ),
    look(async () => {
      const { chats, journal } = await readWritten(reader);
      const active = chats.filter(({ run }) => run.state !== 'idle');
      return { chats: chats.length, active, journal: journal.length };
    }),
  ]);
  const requests = api.requests.map(({ path, chunks, aborted }) => ({ path, chunks, aborted }));
  const names = ['background', 'panel', 'database'];
  return [
    ...found.map((each, at) => `${names[at]}: ${each}`),
    `requests: ${JSON.stringify(requests)}`,
  ].join('; ');
}

async function look(at: () => Promise<unknown>): Promise<string> {
  const patience = Promise.withResolvers<string>();
  const timer = setTimeout(() => patience.resolve('no reply'), 5_000);
  const seen = at().then(
    (value) => JSON.stringify(value),
    (error: unknown) => String(error),
  );
  const first = await Promise.race([seen, patience.promise]);
  clearTimeout(timer);
  return first;
}
