import type { CaseCause, CaseTopic, Text } from '@onehall/domain';

/** Words of the guided talk [D3]: what the clerk asks, topic by topic. */
export const questionTexts: Readonly<Record<CaseTopic, Readonly<Record<string, Text>>>> = {
  network: {
    what: { zh: '出了什么情况？', en: 'What happens?' },
    'other-handset': { zh: '换一部手机试过，就好了吗？', en: 'Does another handset work?' },
    'covered-before': { zh: '那个地方以前有信号吗？', en: 'Was there coverage before?' },
    'others-too': { zh: '旁边的人也一样吗？', en: 'Is it the same for others nearby?' },
    crowded: { zh: '当时人特别多吗？', en: 'Was the place crowded?' },
  },
  billing: {
    what: { zh: '对哪一笔有疑问？', en: 'Which amount is in doubt?' },
    explained: { zh: '对着详单讲清楚了，客户认可吗？', en: 'Explained from the itemised bill: accepted?' },
    'our-error': { zh: '确实是我们算错、做错了吗？', en: 'Is it plainly our own error?' },
  },
  data: {
    what: { zh: '是哪一种情况？', en: 'What is it?' },
    'how-ordered': { zh: '查订购记录，是谁开通的？', en: 'By the order log, who ordered it?' },
    'other-handset': { zh: '换一部手机试过，就好了吗？', en: 'Does another handset work?' },
  },
  other: {
    what: { zh: '客户为什么事不满意？', en: 'What is the customer unhappy about?' },
    'our-error': { zh: '确实是我们说错了吗？', en: 'Were our words plainly wrong?' },
  },
};

const yes: Text = { zh: '是', en: 'Yes' };
const no: Text = { zh: '不是', en: 'No' };

export const answerTexts: Readonly<Record<CaseTopic, Readonly<Record<string, Text>>>> = {
  network: {
    yes,
    no,
    'no-signal': { zh: '没有信号', en: 'No signal' },
    'busy-tone': { zh: '拨号是忙音', en: 'A busy tone' },
    'calls-drop': { zh: '通话、上网中断', en: 'Calls or data drop' },
    loss: { zh: '说因此受了损失', en: 'A loss is claimed' },
  },
  billing: {
    yes,
    no,
    item: { zh: '某一笔费用看不明白', en: 'An item is not understood' },
    'not-credited': { zh: '缴了费没到账', en: 'A payment was not credited' },
    arrears: { zh: '不认这笔欠费', en: 'Arrears are disputed' },
    loss: { zh: '说因此受了损失', en: 'A loss is claimed' },
  },
  data: {
    yes,
    no,
    unasked: { zh: '没有订购却被收费', en: 'Charged without an order' },
    slow: { zh: '上网慢、连不上', en: 'Slow or no data' },
    'third-party': { zh: '合作方的业务', en: 'A third party’s service' },
    self: { zh: '客户自己操作开通', en: 'The customer did' },
    nobody: { zh: '找不到订购记录', en: 'No order is found' },
    unclear: { zh: '说不清，需要核查', en: 'Unclear, to be checked' },
  },
  other: {
    yes,
    no,
    attitude: { zh: '服务态度', en: 'The way we treated them' },
    wait: { zh: '等候太久', en: 'The wait' },
    'wrong-words': { zh: '我们说得不对', en: 'What we told them' },
    rule: { zh: '不接受规定', en: 'A rule' },
    else: { zh: '其他', en: 'Something else' },
  },
};

export const causeTexts: Readonly<Record<CaseCause, Text>> = {
  coverage: { zh: '信号覆盖不足', en: 'Coverage' },
  congestion: { zh: '网络拥塞', en: 'Congestion' },
  'network-fault': { zh: '网络故障', en: 'Network fault' },
  'billing-error': { zh: '计费差错', en: 'Billing error' },
  'system-fault': { zh: '系统故障', en: 'System fault' },
  'unasked-service': { zh: '未经同意开通', en: 'Service nobody asked for' },
  'third-party': { zh: '合作方原因', en: 'Third party' },
  'wrong-information': { zh: '解释有误', en: 'Wrong information' },
  attitude: { zh: '服务态度', en: 'Attitude' },
  wait: { zh: '等候过久', en: 'Long wait' },
  process: { zh: '流程不畅', en: 'Clumsy process' },
  'device-fault': { zh: '我方设备故障', en: 'Our device' },
  'own-handset': { zh: '客户手机原因', en: 'Customer’s handset' },
  'bill-misread': { zh: '账单理解有出入', en: 'Bill misread' },
  'rule-unwelcome': { zh: '不认可规定', en: 'Rule not welcome' },
  other: { zh: '其他', en: 'Other' },
};
