/** Prints how often answers are linked rightly, over the labelled answers: `node scripts/bench-evidence.ts`. */
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { development, holdout, adversarial, everyday } = await server.ssrLoadModule(
  '/test/lib/evidence/labelled-answers.ts',
);
const { scoreAnswers } = await server.ssrLoadModule('/test/lib/evidence/score-answers.ts');

for (const [name, answers] of Object.entries({ development, holdout, adversarial, everyday })) {
  const started = performance.now();
  const score = scoreAnswers(answers);
  const elapsed = performance.now() - started;
  const missed = ((100 * score.missed.length) / score.links).toFixed(1);
  console.log(
    `${name}: ${score.answers} answers, ${score.figures} figures, ${score.links} links, ` +
      `${score.missed.length} missed (${missed} %), ${score.wrong.length} wrong, ` +
      `${score.otherStatus.length} other status; ${elapsed.toFixed(0)} ms`,
  );
  for (const line of [...score.missed, ...score.wrong, ...score.otherStatus])
    console.log(`  ${line}`);
}
await server.close();
