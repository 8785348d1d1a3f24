import type { DeviceClassBody, DeviceFaceBody } from '@onehall/protocol';
import { ticketPaper } from './paper.ts';

const faces: Readonly<Record<DeviceClassBody, DeviceFaceBody>> = {
  'receipt-printer': { kind: 'paper', pieces: [ticketPaper] },
  'line-display': { kind: 'glass', lines: ['请A012号到本柜台    ', 'A012 please         '] },
  'led-panel': {
    kind: 'digits',
    units: [
      { unit: 1, text: 'A012' },
      { unit: 2, text: '' },
    ],
  },
  'template-bus': {
    kind: 'units',
    units: [
      { unit: 1, text: '请A012号到3号柜台', prompted: false, keys: [] },
      { unit: 2, text: '', prompted: false, keys: ['1', '2', '3', '4', '5'] },
    ],
  },
  'voice-chip': { kind: 'speaker', speaking: null, spoken: ['请A011号到2号柜台', '请A012号到3号柜台'] },
  scanner: { kind: 'scanner', last: '13800000001' },
  'id-card-reader': { kind: 'card', laid: null },
  'cash-drawer': { kind: 'drawer', open: false },
};

/** What a quiet machine shows. */
export function faceOf(kind: DeviceClassBody): DeviceFaceBody {
  return faces[kind];
}

/** The same with everything on it at once. */
export function facesLit(kind: DeviceClassBody): DeviceFaceBody {
  const face = faces[kind];
  switch (face.kind) {
    case 'paper':
      return { kind: 'paper', pieces: [ticketPaper, { ...ticketPaper, cut: false }] };
    case 'digits':
      return {
        kind: 'digits',
        units: Array.from({ length: 12 }, (_, index) => ({ unit: index + 1, text: `B1${10 + index}.5` })),
      };
    case 'units':
      return {
        kind: 'units',
        units: Array.from({ length: 8 }, (_, index) => ({
          unit: index + 11,
          text: index % 2 === 0 ? '请VIP客户VA0112号到24号柜台办理，请准备好证件' : '',
          prompted: index === 1,
          keys: index % 2 === 0 ? [] : ['非常满意', '满意', '一般', '不满意', '很不满意'],
        })),
      };
    case 'speaker':
      return {
        kind: 'speaker',
        speaking: '请VA0112号到24号柜台，请VA0112号到24号柜台',
        spoken: Array.from({ length: 12 }, (_, index) => `请A0${10 + index}号到${index + 1}号柜台`),
      };
    case 'scanner':
      return { kind: 'scanner', last: 'http://192.168.1.20:8080/t/AbCdEfGhIjKlMnOpQrStUv' };
    case 'card':
      return { kind: 'card', laid: { maskedName: '欧阳**', maskedNumber: '1101**********0038' } };
    case 'drawer':
      return { kind: 'drawer', open: true };
    case 'glass':
      return face;
  }
}
