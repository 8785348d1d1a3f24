import type { PhraseKind, PhraseStep } from '@onehall/domain';

type Phrases = Readonly<Record<PhraseStep, string>>;

/** What is said at each step unless a row or a service says otherwise [C8]. Own words, short, polite. */
export const phrasesZh: Phrases = {
  call: '您好，请到 {counter} 号柜台。',
  arrive: '您好，欢迎光临！请问您是 {number} 号吗？请坐。',
  find: '请问您今天办理什么业务？麻烦报一下您的手机号码。',
  'check-document': '麻烦您出示一下有效证件，我为您核对。',
  documentRefused: '很抱歉，这份证件现在还不能办理。您带上有效的证件原件再来，我们马上为您办。',
  accept: '谢谢您，证件请收好。跟您核对一下：机主 {name}，现在为您办理，可以吗？',
  acceptNothing: '谢谢您。这个号码没有欠费，不用缴费。请问还有什么可以帮您？',
  form: '都办在一张单子上，我请您在屏幕上看一下。',
  sign: '请您看一看屏幕上的内容，没有问题的话，请在屏幕上签名。',
  pay: '您好，应收您 {due} 元。',
  payRest: '您已付 {paid} 元，还应收您现金 {due} 元。',
  payChange: '收您 {received} 元，找您 {change} 元，请您点一下。',
  payExact: '收您 {received} 元，正好，谢谢您。',
  payDone: '您的 {paid} 元已经收到，谢谢您。',
  payout: '应退您 {payout} 元，请您点一下。',
  tenderCard: '应付 {amount} 元，请您刷卡，看好金额再输密码。',
  tenderMobile: '应付 {amount} 元，请您打开付款码，对准扫码口。',
  tenderBalance: '从您的账户余额里扣 {amount} 元，可以吗？',
  tenderWait: '请稍候，正在确认您的付款。',
  finish: '这是您的凭证和找零，请收好。请为我的服务评个分。感谢您的光临，请慢走！',
  finishPlain: '请问还有什么可以帮您？感谢您的光临，请慢走！',
  about: '业务办好后，有不清楚的地方随时来问我们。',
  elsewhere: '这项业务在 {counter} 号柜台办理，我请同事带您过去，不用重新取号。',
  interrupt: '对不起，打断一下，有一处要跟您核对。',
  fault: '很抱歉，设备出了点问题。我先把您的业务记下来，恢复后马上为您办好。',
  elderly: '您慢慢来，不着急，我一步一步跟您说。需要帮忙您告诉我。',
  calm: '您先请坐，喝杯水。您慢慢说，我一定听完，帮您想办法。',
};

/** Rows of the table, where they say something else. */
export const rowsZh: Readonly<Partial<Record<PhraseKind, Readonly<Partial<Phrases>>>>> = {
  payment: {
    find: '请问您是缴费吗？麻烦您报一下手机号码。',
    accept: '跟您核对一下：机主 {name}，应缴 {due} 元，现在为您缴费，可以吗？',
    finish: '这是您的缴费凭证和找零，请收好。感谢您的光临，请慢走！',
  },
  prepayment: {
    find: '请问您给哪个号码充值？麻烦报一下号码。',
    accept: '机主是 {name}，对吗？请问您充多少？',
    payDone: '{paid} 元已经充进您的账户，请留意短信，谢谢您。',
    finish: '已经为您充好了，这是凭证，请收好。感谢您的光临，请慢走！',
  },
  acceptance: {
    accept: '跟您复述一遍：机主 {name}，为您办理刚才说的业务。请您听一听，有没有不对的地方？',
    finish: '这是您的证件、回单和物品，请收好。感谢您的光临，请慢走！',
    about: '这项业务办好后就生效。以后想改想退，带上证件来找我们就行。',
  },
  goods: {
    find: '请问您想看哪一款？',
    accept: '您选的是这一款，对吗？我给您看一下包装和价格。',
    finish: '这是您的商品、发票和保修卡，请收好。感谢您的光临，请慢走！',
    about: '我给您演示一下怎么用；七天内有质量问题，带上发票来换。',
  },
  consultation: {
    find: '您好，请问您想了解什么？',
    accept: '我这样说明，清楚吗？还有什么想了解的？',
    finishPlain: '没关系，您再考虑考虑，有需要随时来。请慢走！',
  },
  query: {
    find: '您好，请问您要查什么？麻烦报一下您的手机号码。',
    'check-document': '查询清单要核对证件，是为了保护您的信息，麻烦您出示一下。',
    accept: '机主是 {name}，对吗？我现在为您查询、打印。',
    finishPlain: '这是您的清单，请收好，注意保管。感谢您的光临，请慢走！',
  },
  complaint: {
    arrive: '您好，请您先坐。您慢慢说，我在听。',
    find: '为了帮您查清楚，麻烦您报一下手机号码。',
    accept: '我跟您复述一遍，您听听对不对。给您添麻烦了，很抱歉。',
    sign: '这是刚才记下的内容，请您看一看，没有问题请签名。',
    finishPlain: '谢谢您告诉我们。有了结果，我们会在说好的时间主动联系您。请慢走！',
  },
};
