import { describe, expect, it } from 'vitest';
import {
  type Asset,
  askWriteOff,
  checkAsset,
  decideWriteOff,
  endAssetOffer,
  offerAsset,
  takeAsset,
} from './asset.ts';

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;
const inUse: Asset = {
  id: 'a1',
  number: 'ZC-001',
  state: 'in-use',
  custodianId: 's1',
  offeredTo: null,
  askedBy: null,
};
const offered: Asset = { ...inUse, offeredTo: 'd1' };
const asked: Asset = { ...inUse, state: 'write-off-asked', askedBy: 's1' };
const gone: Asset = { ...inUse, state: 'written-off' };

describe('handing an asset over', () => {
  it('begins with its custodian', () => {
    expect(codeOf(offerAsset(inUse, { by: 's1', to: 'd1' }))).toBe('accepted');
    expect(codeOf(offerAsset(inUse, { by: 'd1', to: 'm1' }))).toBe('asset-not-yours');
    expect(codeOf(offerAsset(inUse, { by: 's1', to: 's1' }))).toBe('custodian-unchanged');
    expect(codeOf(offerAsset(offered, { by: 's1', to: 'm1' }))).toBe('asset-on-its-way');
    expect(codeOf(offerAsset(gone, { by: 's1', to: 'm1' }))).toBe('asset-written-off');
  });

  it('ends with whom it was offered to, or when either thinks better of it', () => {
    expect(codeOf(takeAsset(offered, { by: 'd1', place: 'lobby' }))).toBe('accepted');
    expect(codeOf(takeAsset(offered, { by: 'm1', place: 'lobby' }))).toBe('asset-not-offered');
    expect(codeOf(takeAsset(inUse, { by: 'd1', place: 'lobby' }))).toBe('asset-not-offered');
    for (const by of ['d1', 's1'])
      expect(codeOf(endAssetOffer(offered, { by, reason: 'wrong one' }))).toBe('accepted');
    expect(codeOf(endAssetOffer(offered, { by: 'm1', reason: 'x' }))).toBe('asset-not-offered');
    expect(codeOf(endAssetOffer(inUse, { by: 's1', reason: 'x' }))).toBe('asset-not-offered');
  });
});

describe('the yearly check', () => {
  const found = { by: 'm1', year: '2026', note: '' };
  it('wants words for what is not as it should be', () => {
    expect(codeOf(checkAsset(inUse, { ...found, finding: 'here' }))).toBe('accepted');
    expect(codeOf(checkAsset(inUse, { ...found, finding: 'missing' }))).toBe('explanation-missing');
    expect(codeOf(checkAsset(asked, { ...found, finding: 'damaged', note: 'broken' }))).toBe('accepted');
    expect(codeOf(checkAsset(gone, { ...found, finding: 'here' }))).toBe('asset-written-off');
  });
});

describe('writing off', () => {
  const decision = { approved: true, note: '' };
  it('is asked for by one and decided by another', () => {
    expect(codeOf(askWriteOff(inUse, { by: 's1', reason: 'broken' }))).toBe('accepted');
    expect(codeOf(askWriteOff(offered, { by: 's1', reason: 'broken' }))).toBe('asset-on-its-way');
    expect(codeOf(decideWriteOff(asked, { by: 'm1', ...decision }))).toBe('accepted');
    expect(codeOf(decideWriteOff(asked, { by: 's1', ...decision }))).toBe('second-person-needed');
    expect(codeOf(decideWriteOff(inUse, { by: 'm1', ...decision }))).toBe('asset-write-off-unasked');
  });
});
