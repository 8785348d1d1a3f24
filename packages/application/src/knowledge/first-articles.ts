import type { ArticleContent } from '@onehall/domain';

type FirstArticle = Pick<ArticleContent, 'title' | 'body' | 'keywords' | 'serviceIds'>;

/** What a demo hall knows on its first day, so that a search finds something. General truths, no tariffs. */
export const firstArticles: readonly FirstArticle[] = [
  {
    title: { zh: '出境前怎样开通国际漫游', en: 'Roaming: before you leave' },
    body: {
      zh: '一、核对号码没有欠费，服务密码已设置。\n二、开通国际漫游，按规定收取押金的，告诉客户何时可退。\n三、提醒客户：境外先关后台数据，按天计费的以当地时间为准；回国后可以随时关闭。',
      en: '1. Nothing due, and a service password set.\n2. Switch roaming on; say when a deposit comes back.\n3. Tell the customer: background data off abroad, day passes follow local time, and it can be switched off after the trip.',
    },
    keywords: ['出国', '境外', '漫游', 'roaming'],
    serviceIds: ['international-roaming', 'international-calling', 'deposit-refund'],
  },
  {
    title: { zh: '换卡、补卡要带什么', en: 'SIM replacement: what to bring' },
    body: {
      zh: '机主本人带有效证件原件办理，不能只凭服务密码。旧卡损坏的请一并带来。新卡插好后开机，约五分钟恢复；手机银行等应用可能要重新验证。',
      en: 'The holder in person with a valid original; a service password is not enough. The new card works about five minutes after switching on; banking apps may ask again.',
    },
    keywords: ['补卡', '换卡', '丢卡', 'SIM'],
    serviceIds: ['sim-replacement', 'sim-swap', 'loss-report'],
  },
  {
    title: { zh: '过户：两个人都要到场', en: 'Ownership transfer: both come' },
    body: {
      zh: '原机主和新机主都带有效证件原件到场。合约期内、有欠费的号码先处理完才能过户。过户后套餐、余额随号码走，积分按规则清零。',
      en: 'Both holders come with originals. A contract or a debt is settled first. Plan and balance stay with the number.',
    },
    keywords: ['过户', '改名'],
    serviceIds: ['ownership-transfer', 'name-change'],
  },
  {
    title: { zh: '合约期内想换套餐或销号', en: 'Inside a contract: plan change and cancellation' },
    body: {
      zh: '先告诉客户合约到期日和提前终止的费用，客户同意后再办。想销号的，先问原因，按挽留办法说明；客户坚持的，尊重客户的决定。',
      en: 'Say first until when the contract runs and what ending it early costs. Ask why, offer what may help, and respect the decision.',
    },
    keywords: ['合约', '违约金', '销号', '挽留'],
    serviceIds: ['plan-change', 'cancellation', 'retention'],
  },
  {
    title: { zh: '宽带新装和移机的流程', en: 'Broadband: new line and move' },
    body: {
      zh: '先查地址有没有资源，再约上门时间。上门前一天会电话确认；改期请提前半天。设备押金在退还设备后退回。',
      en: 'Check the address first, then agree the visit. It is confirmed by phone the day before; the deposit comes back with the equipment.',
    },
    keywords: ['宽带', '移机', '装机', '上门'],
    serviceIds: ['broadband', 'line-new', 'line-move', 'line-remove'],
  },
  {
    title: { zh: '初始密码不能用来办业务', en: 'The initial password never counts' },
    body: {
      zh: '初始密码（入网证件后六位）不能证明身份，也不能再设成它。请客户带证件到柜台设置新密码；连错五次会锁定。',
      en: 'The last six of the joining document prove nothing and cannot be set again. Set a new one with a document; five wrong guesses lock it.',
    },
    keywords: ['密码', '初始密码', '忘记密码'],
    serviceIds: ['password-set', 'card-unlock'],
  },
  {
    title: { zh: '司法查询请这样答复', en: 'Judicial enquiries' },
    body: {
      zh: '营业厅不受理司法查询。请客气地说明，并请对方联系本公司的法务部门，出示公函和证件。不在柜台查询、不打印、不口头透露。',
      en: 'A hall does not answer judicial enquiries. Refer politely to the legal department, with papers. Look nothing up, print nothing, say nothing.',
    },
    keywords: ['公安', '法院', '律师', '查询'],
    serviceIds: ['customer-query', 'itemised-query', 'service-history-query'],
  },
];
