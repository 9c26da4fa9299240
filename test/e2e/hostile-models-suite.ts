/** Kinds 22 to 25: a hostile model, every connection on record. It reaches nobody and breaks nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { quickChat } from '../../scripts/resilience/quick-ask.ts';
import type { Answer, RecordedRequest, Script } from '../demo-api/types.ts';
import type { HostileModel } from '../fixtures/hostile/models.ts';
import { requestFrom } from './harness/canary.ts';
import { askFresh, chatRequests, frontText, type HostileWorld } from './hostile-world.ts';

/** The browsers themselves call these, whatever extension is in them. */
const browsersOwn =
  /(?:^|\.)(?:google|googleapis|gstatic|googleusercontent|gvt1|mozilla|firefox)\.(?:com|org|net):\d+$/;

export function hostileAnswers(worldOf: () => HostileWorld, models: readonly HostileModel[]): void {
  describe('hostile models', () => {
    let world: HostileWorld;
    let before: unknown;

    beforeAll(async () => {
      world = worldOf();
      world.api.reset();
      await world.page.goto(`${world.server.origin}/`);
      await world.page.bringToFront();
      before = await everything(world);
      world.recorder.clear();
    });

    it.each(models)('kind $kind: $name', { timeout: 60_000 }, async (model) => {
      world.api.reset();
      const answer = await askFresh(world, 'What is on this page?', scriptsOf(model, world));
      expect(contacts(world)).toEqual([]);
      expect(world.trap.knocks).toEqual([]);
      expect(await everything(world)).toEqual(before);
      // Twelve rounds is what the settings allow.
      const expected = { 'by-rounds': 12, 'at-once': 1, 'by-itself': model.answers.length };
      expect(chatRequests(world).length).toBe(expected[model.ends ?? 'by-itself']);
      if (model.ends === undefined) expect(answer.state).toBe('complete');
      else expect(answer.state).toMatch(/^(?:cut-off|failed)$/);
    });

    it('kind 24: calls a tool where only a title was asked for', async () => {
      world.api.reset();
      await requestFrom(world.panel, { type: 'settings-set', settings: { titlesByModel: true } });
      const toolCalls = [{ name: 'read_page', input: {} }];
      await askFresh(world, 'What is on this page?', [
        { times: 1, answer: { text: 'Notes.' } },
        { times: 1, answer: { toolCalls } },
      ]);
      await expect
        .poll(() => world.api.requests.filter(isAnsweredChat).length, { timeout: 15_000 })
        .toBe(2);
      await requestFrom(world.panel, { type: 'settings-set', settings: { titlesByModel: false } });
      expect(JSON.stringify(chatRequests(world))).not.toContain(frontText);
      expect(chatRequests(world).length).toBe(2);
      expect(await everything(world)).toEqual(before);
    });

    it('leave a chat that can still be used, and were on record', async () => {
      world.api.reset();
      const hello = await askFresh(world, 'Hello?', [{ times: 1, answer: { text: 'Hello.' } }]);
      expect(hello.state).toBe('complete');
      expect(world.recorder.connections.length).toBeGreaterThan(models.length);
      const { host } = world.trap;
      await world.page.evaluate((trap) => fetch(`http://${trap}/`).catch(() => undefined), host);
      expect(contacts(world)).toEqual([host]);
      await quickChat(world.panel);
    });
  });
}

/** What a model must not be able to change, and what it must not open. */
async function everything({ panel, browser, page, server }: HostileWorld) {
  const status = await requestFrom(panel, { type: 'status-get' });
  return {
    key: status.key,
    baseUrl: status.baseUrl,
    settings: await requestFrom(panel, { type: 'settings-get' }),
    opened: browser
      .targets()
      .map((target) => target.url())
      .sort(),
    page: page.url(),
    pageFetches: server.fetched.filter((path) => path !== '/favicon.ico').length,
    fields: await panel.evaluate(
      () =>
        document.querySelectorAll(
          '[role="log"] :is(img, iframe, form, input:not([type="checkbox"]), textarea, script, video, object)',
        ).length,
    ),
    polluted: await panel.evaluate(() => 'polluted' in {}),
  };
}

function isAnsweredChat({ path, completed }: RecordedRequest): boolean {
  return completed && path.endsWith('/chat/completions');
}

function contacts({ recorder, api, server }: HostileWorld): readonly string[] {
  const allowed = [new URL(api.origin).host, new URL(server.origin).host];
  const hosts = recorder.connections.map(({ host }) => host);
  return [...new Set(hosts)].filter((host) => !allowed.includes(host) && !browsersOwn.test(host));
}

/** The last answer is given again and again where the product has to put an end to it. */
function scriptsOf({ answers, ends }: HostileModel, { trap }: HostileWorld): readonly Script[] {
  const fill = (answer: Answer): Answer =>
    JSON.parse(JSON.stringify(answer).replaceAll('HOST', trap.host).replaceAll('PAGE', frontText));
  return answers.map((answer, at) => ({
    endpoint: 'chat',
    answer: fill(answer),
    ...(ends === 'by-rounds' && at === answers.length - 1 ? {} : { times: 1 }),
  }));
}
