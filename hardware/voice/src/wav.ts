/** The one audio format of the bank: WAV, 16-bit PCM, mono. Every browser and `aplay` play it; plain code measures it. */

export interface Sound {
  readonly sampleRate: number;
  /** −1 … 1 */
  readonly samples: Float64Array;
}

export interface Measure {
  readonly durationMs: number;
  /** Highest sample, 0 … 1. */
  readonly peak: number;
  /** Loudness of the voiced part only, 0 … 1: silence around a word does not make it count as quieter. */
  readonly rms: number;
}

const HEADER_BYTES = 44;
const FULL_SCALE = 32_767;
const FRAME_SECONDS = 0.02;
/** Frames this far below the loudest one are not speech (−26 dB). */
const VOICED = 0.05;

export function writeWav({ sampleRate, samples }: Sound): Buffer {
  const data = samples.length * 2;
  const out = Buffer.alloc(HEADER_BYTES + data);
  out.write('RIFF', 0, 'latin1');
  out.writeUInt32LE(HEADER_BYTES - 8 + data, 4);
  out.write('WAVEfmt ', 8, 'latin1');
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(sampleRate, 24);
  out.writeUInt32LE(sampleRate * 2, 28);
  out.writeUInt16LE(2, 32);
  out.writeUInt16LE(16, 34);
  out.write('data', 36, 'latin1');
  out.writeUInt32LE(data, 40);
  samples.forEach((sample, index) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    out.writeInt16LE(Math.round(clipped * FULL_SCALE), HEADER_BYTES + index * 2);
  });
  return out;
}

/** Nothing when the bytes are not mono 16-bit PCM in a WAV file. Recorded files may hold chunks before the data. */
export function readWav(bytes: Buffer): Sound | undefined {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  if (bytes.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const kind = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (kind === 'fmt ' && body.length >= 16) {
      const plain = body.readUInt16LE(0) === 1 && body.readUInt16LE(2) === 1 && body.readUInt16LE(14) === 16;
      if (!plain) return undefined;
      sampleRate = body.readUInt32LE(4);
    }
    if (kind === 'data') return sampleRate > 0 ? { sampleRate, samples: samplesOf(body) } : undefined;
    at += 8 + size + (size % 2);
  }
  return undefined;
}

export function samplesOf(pcm: Buffer): Float64Array {
  return Float64Array.from({ length: Math.floor(pcm.length / 2) }, (_, index) => {
    return pcm.readInt16LE(index * 2) / FULL_SCALE;
  });
}

export function measure({ sampleRate, samples }: Sound): Measure {
  const size = Math.round(sampleRate * FRAME_SECONDS);
  const powers: number[] = [];
  let peak = 0;
  for (let at = 0; at < samples.length; at += size) {
    const frame = samples.subarray(at, at + size);
    powers.push(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
    peak = frame.reduce((top, sample) => Math.max(top, Math.abs(sample)), peak);
  }
  const loudest = powers.reduce((top, power) => Math.max(top, power), 0);
  const voiced = powers.filter((power) => power > 0 && power >= loudest * VOICED * VOICED);
  const mean = voiced.reduce((sum, power) => sum + power, 0) / Math.max(1, voiced.length);
  return { durationMs: Math.round((samples.length * 1000) / sampleRate), peak, rms: Math.sqrt(mean) };
}
