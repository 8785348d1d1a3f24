import {
  type Emergency,
  type EmergencyKind,
  emergencyKinds,
  type MassOperation,
  supersededOutcome,
  type Text,
} from '@onehall/domain';

export const kindWords: Readonly<Record<EmergencyKind, Text>> = {
  billing: { zh: '计费系统缓慢或中断', en: 'Billing system slow or down' },
  network: { zh: '网络故障', en: 'Network incident' },
  power: { zh: '停电', en: 'Power cut' },
  crowd: { zh: '客流高峰', en: 'Crowd' },
  fire: { zh: '火情', en: 'Fire' },
  illness: { zh: '客户不适或跌倒', en: 'Illness or fall' },
  security: { zh: '治安事件', en: 'Security' },
  press: { zh: '媒体采访', en: 'Press' },
};

const operationWords: Readonly<Record<MassOperation, Text>> = {
  'close-counters': { zh: '全部台席停止叫号', en: 'All counters closed to calls' },
  'stop-tickets': { zh: '停止取号', en: 'Tickets stopped' },
  'refund-promise': { zh: '书面承诺保留号码', en: 'Promise in writing that numbers count later' },
};

/** What the log and the report say of a drill that an emergency in earnest has ended. */
export const supersededWords: Text = {
  zh: '演练结束：同类突发事件真实发生',
  en: 'Drill over: it happened in earnest',
};

const words = (zh: string, en: string): Text => ({ zh, en });
const said = (fact: unknown): string => (typeof fact === 'string' ? fact : '');
const after = (text: Text, note: string): Text =>
  note === '' ? text : { zh: `${text.zh}：${note}`, en: `${text.en}: ${note}` };

function stepWords(emergency: Emergency, facts: Readonly<Record<string, unknown>>): Text {
  const step = emergency.steps.find(({ id }) => id === facts['stepId'])?.text ?? words('步骤', 'Step');
  const note = said(facts['note']);
  switch (facts['mark']) {
    case 'skipped':
      return after(words(`跳过“${step.zh}”`, `Skipped “${step.en}”`), note);
    case 'measured':
      return words(`系统确认“${step.zh}”`, `Seen by the system: “${step.en}”`);
    case 'done':
      return after(words(`完成“${step.zh}”`, `Done: “${step.en}”`), note);
    default:
      return words(`撤回勾选“${step.zh}”`, `Mark taken back: “${step.en}”`);
  }
}

function announcedWords(announcement: unknown): Text {
  if (typeof announcement !== 'object' || announcement === null)
    return words('撤下对客公告', 'Announcement taken down');
  const { zh = '', en = '' } = announcement as Partial<Text>;
  return words(`对客公告：${zh}`, `Announced: ${en}`);
}

function operationText(facts: Readonly<Record<string, unknown>>): Text {
  const operation = operationWords[facts['operation'] as MassOperation] ?? words('', '');
  const tickets = typeof facts['tickets'] === 'number' ? facts['tickets'] : 0;
  const from = otherKind(facts['takenOverFrom']);
  if (from !== null)
    return words(`${operation.zh}，接续“${from.zh}”`, `${operation.en}, taken over from “${from.en}”`);
  if (facts['operation'] !== 'refund-promise') return operation;
  return words(`${operation.zh}（${tickets} 个号码）`, `${operation.en} (${tickets} numbers)`);
}

function otherKind(fact: unknown): Text | null {
  const kind = emergencyKinds.find((one) => one === fact);
  return kind === undefined ? null : kindWords[kind];
}

function endedOperationText(facts: Readonly<Record<string, unknown>>): Text {
  const operation = operationText(facts);
  const heir = otherKind(facts['handedTo']);
  return heir === null
    ? words(`解除：${operation.zh}`, `Lifted: ${operation.en}`)
    : words(`${operation.zh}，由“${heir.zh}”继续`, `${operation.en}: stands on for “${heir.en}”`);
}

function reminderText(why: unknown): Text {
  return why === 'closing'
    ? words('提醒：营业已结束，事件尚未结束', 'Reminder: the hall has closed and this is not ended')
    : words('提醒：很久没有处置记录', 'Reminder: nothing was written down for long');
}

/** A line of the log in words; what a person wrote stands as they wrote it. */
export function timelineText(
  emergency: Emergency,
  what: string,
  facts: Readonly<Record<string, unknown>>,
): Text {
  const kind = kindWords[emergency.kind];
  switch (what) {
    case 'EmergencyStarted':
      return emergency.drill
        ? words(`演练开始：${kind.zh}`, `Drill begins: ${kind.en}`)
        : words(`开始：${kind.zh}`, `Begins: ${kind.en}`);
    case 'EmergencyStepMarked':
      return stepWords(emergency, facts);
    case 'EmergencyNoted':
      return words(said(facts['note']), said(facts['note']));
    case 'EmergencyAnnounced':
      return announcedWords(facts['announcement']);
    case 'MassOperationBegan':
      return operationText(facts);
    case 'MassOperationEnded':
      return endedOperationText(facts);
    case 'EmergencyReminded':
      return reminderText(facts['why']);
    case 'TicketGivenByHand':
      return after(
        words(`人工发号 ${said(facts['number'])}`, `Ticket ${said(facts['number'])} given by hand`),
        said(facts['reason']),
      );
    case 'EmergencyEnded':
      if (facts['outcome'] === supersededOutcome) return supersededWords;
      return after(words('结束', 'Over'), said(facts['outcome']));
    default:
      return words(what, what);
  }
}
