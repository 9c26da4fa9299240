import type { ChatRequest, Model, WireMessage, WireTool } from '../api/types';
import type { Tool } from './tool';

/** The request parameters that the user may have set. Absent: the server's default. */
export interface Sampling {
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly stop?: readonly string[];
  readonly jsonMode: boolean;
}

/**
 * The request body, with only what the model's metadata says it supports. Metadata that is absent
 * forbids nothing: other OpenAI-compatible servers list ids alone.
 */
export function buildRequest(options: {
  readonly modelId: string;
  readonly model: Model | undefined;
  readonly messages: readonly WireMessage[];
  readonly tools: readonly Tool[];
  readonly sampling: Sampling;
}): ChatRequest {
  const { modelId, model, messages, sampling } = options;
  const features = model?.supported_features;
  const feature = (name: string) => features === undefined || features.includes(name);
  const parameters = model?.supported_sampling_parameters;
  const parameter = (name: string) => parameters === undefined || parameters.includes(name);
  const stream = feature('streaming');
  const tools = feature('tools') ? options.tools.map(wireTool) : [];
  const { temperature, topP, stop } = sampling;
  const maxTokens = cappedTokens(sampling.maxTokens, model?.max_output_length);
  return {
    model: modelId,
    messages,
    stream,
    ...(stream ? { stream_options: { include_usage: true } } : {}),
    ...(maxTokens === undefined ? {} : { max_tokens: maxTokens }),
    ...(temperature !== undefined && parameter('temperature') ? { temperature } : {}),
    ...(topP !== undefined && parameter('top_p') ? { top_p: topP } : {}),
    ...(stop !== undefined && stop.length > 0 && parameter('stop') ? { stop } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    ...(sampling.jsonMode && feature('json_mode')
      ? { response_format: { type: 'json_object' as const } }
      : {}),
  };
}

function cappedTokens(wanted: number | undefined, cap: number | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  return cap === undefined ? wanted : Math.min(wanted, cap);
}

function wireTool(tool: Tool): WireTool {
  const { name, description, parameters } = tool;
  return { type: 'function', function: { name, description, parameters } };
}
