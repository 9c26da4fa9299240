import { text } from '../../lib/extension/text';

/** The built-in prompts behind `/`: a name to type, and what it puts into the composer. */
export function builtInPrompts(): readonly { readonly name: string; readonly prompt: string }[] {
  return [
    { name: text('promptSumUpName'), prompt: text('promptSumUp') },
    { name: text('promptExplainName'), prompt: text('promptExplain') },
    { name: text('promptPricesName'), prompt: text('promptPrices') },
    { name: text('promptRisksName'), prompt: text('promptRisks') },
    { name: text('promptTranslateName'), prompt: text('promptTranslate') },
    { name: text('promptTableName'), prompt: text('promptTable') },
  ];
}
