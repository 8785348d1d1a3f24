import { createVirtualVoiceChip, createVoiceChip, type VoiceChipModel } from '@onehall/voice-chip';
import type { DeviceKind } from './kind.ts';

const models = ['syn6288', 'xfs5152'] as const satisfies readonly VoiceChipModel[];

function modelOf(model: string | null): VoiceChipModel {
  return models.find((one) => one === model) ?? models[0];
}

export const voiceChipKind: DeviceKind = {
  models,
  baudRate: 9600,
  double({ model }) {
    const chip = createVirtualVoiceChip(modelOf(model));
    return {
      body: chip,
      face: () => ({ kind: 'speaker', speaking: chip.speaking, spoken: [...chip.spoken] }),
      act: () => false,
    };
  },
  driver({ model }, options) {
    return { kind: 'voice-chip', device: createVoiceChip({ ...options, model: modelOf(model) }) };
  },
};
