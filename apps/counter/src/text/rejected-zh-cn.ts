/** Why the billing system sent a service back, and what the clerk can do: by the code of its answer [C9]. */
export const rejectedZhCn = {
  'rejected.account-merged-already': '这个账户已经并入另一个账户。',
  'rejected.account-of-another': '账户属于另一位客户，请先办理过户。',
  'rejected.account-unknown': '计费系统没有这个账户，请重新核对。',
  'rejected.active': '功能已经开通，不用再办。',
  'rejected.amount-changed': '金额已变，请按新的金额重办。',
  'rejected.arrears': '有欠费没有结清，请先缴清。',
  'rejected.balance-too-low': '余额不够，请先充值。',
  'rejected.bill-already-paid': '账单已经缴过，请把钱退给客户。',
  'rejected.cancelled': '这项业务已经取消。',
  'rejected.card-in-use': '这张卡已经在用，请换一张。',
  'rejected.deposit-unknown': '押金已退，或没有这笔押金。',
  'rejected.in-contract': '合约还没有到期。',
  'rejected.line-state': '号码现在的状态不能办理，请先查询状态。',
  'rejected.number-taken': '号码已被选走，请与客户另选。',
  'rejected.password-initial': '还是初始服务密码，请先更换。',
  'rejected.plan-unknown': '套餐已经停办，请另选。',
  'rejected.product-unknown': '产品已经停办，请另选。',
  'rejected.serial-already-sold': '这个串号已经售出，请核对实物。',
  'rejected.subscriber-unknown': '计费系统没有这个号码，请核对。',
  'rejected.system-closed': '计费系统正在维护，请稍后重办。',
  'rejected.other': '计费系统没有说明原因，请查询后重办。',
} as const;

export type RejectedKey = keyof typeof rejectedZhCn;
