import { routes } from '@onehall/protocol';
import { dayName, type LivingHall, month, workingDays } from './living-month.ts';

const notice = {
  ...{ noticeId: null, basedOn: 0, title: '五一期间营业时间', body: '五月一日至五日，九点开门。' },
  ...{ category: 'service', validFrom: '2026-04-01', validUntil: null, roles: ['clerk'], staffIds: [] },
  ...{ mustRead: true, attachmentIds: [] },
};
const leaflet = { title: '套餐', place: '入口', validFrom: '2026-04-01', count: 200 };
const desk = { place: '值班台', custodianId: 's001', boughtOn: '2024-05-01' };

/** Before the month: who is to be on the floor, of the managers one for half of each day. */
export async function planMonth({ manager }: LivingHall): Promise<void> {
  const at = `/roster/months/${month}`;
  const shifts = workingDays.map((day, nth) => ({
    ...{ day: dayName(day), staffId: nth % 2 === 0 ? 'd001' : 'm001' },
    ...{ startMinute: 540, endMinute: 1020, breaks: [], overtimeMinutes: 0 },
  }));
  await manager.must(routes.keepRoster, at, { basedOn: 0, shifts, origin: 'hand' });
  await manager.must(routes.publishRoster, `${at}/publish`, { version: 1, reason: '只排值班经理' });
}

/** What happens in the house beside its customers, on the nth working day. */
export class LivingHouse {
  readonly #living: LivingHall;
  #files: readonly string[] = [];
  #leafletId = '';

  constructor(living: LivingHall) {
    this.#living = living;
  }

  async work(nth: number, day: number): Promise<void> {
    const happens = [
      undefined,
      () => this.#agentSells(day),
      () => this.#living.duty.must(routes.publishNotice, '/notices', notice),
      () => this.#bookIn(0),
      () => this.#drill(),
      () => this.#putsOut(),
      () => this.#breaks(),
      () => this.#works(),
      () => this.#bookIn(1),
      () => this.#opensCounter(),
      () => this.#looksForDesks(),
      undefined,
      undefined,
      () => this.#takesAway(),
    ] as const;
    await happens[nth]?.();
  }

  /** Two files fall due three days later: one comes in time, one too late, one not at all. */
  async #agentSells(day: number): Promise<void> {
    const { keeper } = this.#living;
    const { agentId } = await keeper.must(routes.registerAgent, '/agents', {
      code: 'DL-08',
      name: '河东代理',
    });
    const text = `reference,day\nS-1,${dayName(day)}\nS-2,${dayName(day)}\nS-3,${dayName(day)}\n`;
    await keeper.must(routes.reportAgentSales, `/agents/${agentId}/sales`, { text, dueDays: 5 });
    const { files } = await keeper.must(routes.readAgentFiles, `/agents/${agentId}/files`);
    this.#files = files.map(({ fileId }) => fileId);
  }

  async #bookIn(nth: number): Promise<void> {
    await this.#living.keeper.must(routes.bookInAgentFile, `/agent-files/${this.#files[nth]}/book-in`);
  }

  async #drill(): Promise<void> {
    const { duty } = this.#living;
    const start = { kind: 'fire', drill: true };
    const { emergencyId } = await duty.must(routes.startEmergency, '/emergencies', start);
    this.#living.pass(6);
    await duty.must(routes.endEmergency, `/emergencies/${emergencyId}/end`, { outcome: '六分钟内撤离' });
  }

  async #putsOut(): Promise<void> {
    const { manager } = this.#living;
    const putOut = (validUntil: string) =>
      manager.must(routes.putOutPrintedMatter, '/printed-matter', { ...leaflet, validUntil });
    this.#leafletId = (await putOut('2026-04-14')).matterId;
    await putOut('2026-06-30');
  }

  async #takesAway(): Promise<void> {
    const at = `/printed-matter/${this.#leafletId}/withdraw`;
    await this.#living.manager.must(routes.withdrawPrintedMatter, at, { count: 40 });
  }

  async #breaks(): Promise<void> {
    const [{ clerk }] = this.#living.places;
    await clerk.must(routes.reportFault, '/devices/panels-1/faults', { what: '不亮' });
  }

  async #works(): Promise<void> {
    const technician = await this.#living.hall.staff('W001');
    await technician.must(routes.closeFault, '/devices/panels-1/faults/close', { how: '换线' });
  }

  async #opensCounter(): Promise<void> {
    const { duty } = this.#living;
    const lever = { lever: 'open-counter', counterId: 'counter-3', minutes: 60, adviceId: null };
    const { leverId } = await duty.must(routes.pullLever, '/levers', lever);
    this.#living.pass(25);
    await duty.must(routes.endLever, `/levers/${leverId}/end`);
  }

  async #looksForDesks(): Promise<void> {
    const { keeper, duty } = this.#living;
    for (const [number, finding] of [
      ['ZC-001', 'here'],
      ['ZC-002', 'damaged'],
    ] as const) {
      const asset = { number, name: '办公桌', ...desk };
      const { assetId } = await keeper.must(routes.registerAsset, '/assets', asset);
      await duty.must(routes.checkAsset, `/assets/${assetId}/check`, { finding, note: '已看' });
    }
  }
}
