import { maskIdNumber, maskName } from '@onehall/domain';
import { createIdCardReader, createVirtualIdCardReader, inventedCard } from '@onehall/id-card-reader';
import type { DeviceKind } from './kind.ts';

export const idCardReaderKind: DeviceKind = {
  models: [],
  baudRate: 115_200,
  double() {
    const reader = createVirtualIdCardReader();
    return {
      body: reader,
      face: () => ({
        kind: 'card',
        laid: reader.laid && {
          maskedName: maskName(reader.laid.name),
          maskedNumber: maskIdNumber(reader.laid.number),
        },
      }),
      act(action) {
        if (action.does === 'lay-card') reader.layCard(inventedCard(action.seed));
        else if (action.does === 'take-card') reader.takeCard();
        else return false;
        return true;
      },
    };
  },
  driver(_, options) {
    return { kind: 'id-card-reader', device: createIdCardReader({ ...options, mode: 'on' }) };
  },
};
