/** The demo's models, with the metadata that the API reference promises for each. */
export interface DemoModel {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly description: string;
  readonly pricing: { readonly prompt: string; readonly completion: string };
  readonly context_length: number;
  readonly max_output_length: number;
  readonly input_modalities: readonly string[];
  readonly output_modalities: readonly string[];
  readonly supported_sampling_parameters: readonly string[];
  readonly supported_features: readonly string[];
}

const created = 1_704_067_200;

export const demoModels: readonly DemoModel[] = [
  {
    id: 'altllm-basic',
    name: 'AltLLM Standard',
    created,
    description: "AltLLM's balanced tier for daily tasks (demo: canned answers).",
    pricing: { prompt: '0.0000006', completion: '0.0000024' },
    context_length: 256_000,
    max_output_length: 32_768,
    input_modalities: ['text'],
    output_modalities: ['text'],
    supported_sampling_parameters: ['temperature', 'top_p', 'stop', 'max_tokens'],
    supported_features: ['tools', 'json_mode', 'streaming'],
  },
  {
    id: 'altllm-pro',
    name: 'AltLLM Pro',
    created: created + 31_622_400,
    description: 'Thinks before it answers (demo: a canned thought, then the canned answer).',
    pricing: { prompt: '0.000003', completion: '0.000015' },
    context_length: 400_000,
    max_output_length: 65_536,
    input_modalities: ['text'],
    output_modalities: ['text'],
    supported_sampling_parameters: ['temperature', 'top_p', 'stop', 'max_tokens'],
    supported_features: ['tools', 'json_mode', 'streaming', 'reasoning'],
  },
  {
    id: 'altllm-vision',
    name: 'AltLLM Vision',
    created: created + 40_000_000,
    description: 'Takes images beside text (demo: it only counts and measures them).',
    pricing: { prompt: '0.0000012', completion: '0.0000048' },
    context_length: 128_000,
    max_output_length: 16_384,
    input_modalities: ['text', 'image'],
    output_modalities: ['text'],
    supported_sampling_parameters: ['temperature', 'top_p', 'max_tokens'],
    supported_features: ['tools', 'json_mode', 'streaming'],
  },
  {
    id: 'altllm-mini',
    name: 'AltLLM Mini',
    created: created + 20_000_000,
    description: 'Small and cheap. Answers in one piece, without tools.',
    pricing: { prompt: '0.00000008', completion: '0.0000003' },
    context_length: 32_000,
    max_output_length: 4_096,
    input_modalities: ['text'],
    output_modalities: ['text'],
    supported_sampling_parameters: ['temperature', 'max_tokens'],
    supported_features: [],
  },
];

export function findModel(id: string): DemoModel | undefined {
  return demoModels.find((model) => model.id === id);
}
