export type { VoiceChipModel } from './frames.ts';
export {
  createVirtualVoiceChip,
  type VirtualVoiceChip,
  type VirtualVoiceChipOptions,
} from './virtual-voice-chip.ts';
export { createVoiceChip, type SpokenOutcome, type VoiceChip, type VoiceChipOptions } from './voice-chip.ts';
