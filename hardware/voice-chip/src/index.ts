export { encodeCommand, encodeSpeak, type VoiceChipModel } from './frames.ts';
export type { Volume } from './spoken-text.ts';
export { createVirtualVoiceChip, type VirtualChipOptions, type VirtualVoiceChip } from './virtual-chip.ts';
export { createVoiceChip, type SpokenOutcome, type VoiceChip, type VoiceChipOptions } from './voice-chip.ts';
