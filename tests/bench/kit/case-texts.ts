/** One matter as five people tell it, what helped, and what a clerk would look for: a few words, and a whole sentence. */
interface Matter {
  readonly told: readonly [string, string, string, string, string];
  readonly helped: string;
  readonly words: string;
  readonly sentence: string;
}

/** Where it happened, so that texts of one matter differ in more than their heart. */
const places = ['住在城东老小区，', '在开发区上班，', '郊区自建房，', '学校宿舍里，'] as const;

const matters: readonly Matter[] = [
  {
    told: [
      '家里没有信号，电话打不出去',
      '进了电梯和地下室就没信号',
      '屋里信号只有一格，接不到电话',
      '整栋楼都没有信号',
      '房间里手机显示无服务，没信号',
    ],
    helped: '派网络核查覆盖，加装室内分布',
    words: '信号',
    sentence: '客户说屋子里手机一点信号也没有',
  },
  {
    told: [
      '打电话总是忙音，拨不通',
      '晚高峰拨号就是忙音',
      '拨打对方一直提示忙音',
      '连拨十次都是忙音',
      '忙音很多，要重拨好几次',
    ],
    helped: '高峰拥塞，上报扩容',
    words: '忙音',
    sentence: '晚上拨出去全是忙音打不通',
  },
  {
    told: [
      '通话到一半就掉线',
      '说几句就掉线，要重打',
      '乘车时通话频繁掉线',
      '电话掉线，对方听不到',
      '每天掉线两三次',
    ],
    helped: '优化邻区切换参数',
    words: '掉线',
    sentence: '电话讲到一半老是掉线',
  },
  {
    told: [
      '宽带网速很慢，看视频卡顿',
      '宽带晚上卡得打不开网页',
      '宽带测速只有签约的一半',
      '宽带下载很慢',
      '游戏延迟高，宽带不稳',
    ],
    helped: '更换光猫，重做端口速率',
    words: '宽带 慢',
    sentence: '装的宽带到晚上特别慢视频老卡',
  },
  {
    told: [
      '宽带断网，光猫亮红灯',
      '光猫红灯闪，上不了网',
      '昨天起光猫一直是红灯',
      '光猫指示灯变红，宽带断了',
      '停电以后光猫红灯不灭',
    ],
    helped: '光路中断，熔接尾纤',
    words: '光猫 红灯',
    sentence: '家里光猫亮红灯上不了网',
  },
  {
    told: [
      '没有订过彩铃却每月扣费',
      '彩铃不是本人开的',
      '发现开通了彩铃业务',
      '老人手机上多了彩铃费',
      '取消过彩铃又被收费',
    ],
    helped: '核对订购记录，取消并退费',
    words: '彩铃',
    sentence: '老人没开过彩铃账上却有这笔费用',
  },
  {
    told: [
      '充值五十元没有到账',
      '网上充值扣了钱没到账',
      '充值成功短信有，余额没变，未到账',
      '代理点充值两小时还没到账',
      '充值卡刮开充不进去，没到账',
    ],
    helped: '查流水后补入账',
    words: '充值 到账',
    sentence: '客户网上交了话费可是没到账',
  },
  {
    told: [
      '账单上多出一笔漫游费',
      '没有出省却有漫游费',
      '境外落地就扣漫游费',
      '漫游费比说的高',
      '不认可漫游费',
    ],
    helped: '核对漫游话单，误计的退还',
    words: '漫游费',
    sentence: '没出过省账单里怎么有漫游费',
  },
  {
    told: [
      '欠费已经交清，还是停机',
      '停机以后交费没有复机',
      '交清欠费两小时仍停机',
      '夜里被停机，说欠费',
      '停机短信没有收到就停了',
    ],
    helped: '手工复机，核对信控',
    words: '停机',
    sentence: '费用都交清了手机还是停机',
  },
  {
    told: [
      '补卡以后收不到验证码',
      '换了手机收不到验证码',
      '银行的验证码收不到',
      '验证码短信迟到十分钟',
      '夜里收不到任何验证码',
    ],
    helped: '清理短信拦截，刷新网关签约',
    words: '验证码',
    sentence: '银行发的验证码短信总收不到',
  },
  {
    told: [
      '天天接到骚扰电话',
      '骚扰电话一天十几个',
      '推销类骚扰电话不停',
      '半夜有骚扰电话',
      '报过骚扰电话还是打来',
    ],
    helped: '开通防骚扰，上报号码',
    words: '骚扰电话',
    sentence: '推销的骚扰电话一天打来十多次',
  },
  {
    told: [
      '套餐变更下月才生效，没有讲明',
      '改了套餐费用反而更高',
      '套餐不让降档',
      '办套餐时没说合约期',
      '套餐里的流量与说的不一样',
    ],
    helped: '对照套餐说明，重新讲解',
    words: '套餐',
    sentence: '办套餐时没有讲清合约和资费',
  },
  {
    told: [
      '流量用得太快，一天少了三个吉',
      '流量超出套外费很高',
      '没看视频流量却用完',
      '流量提醒短信来得太晚',
      '后台偷跑流量',
    ],
    helped: '查流量详单，设封顶',
    words: '流量',
    sentence: '手机没怎么用流量一天就没了',
  },
  {
    told: [
      '营业员态度生硬，不耐烦',
      '柜台人员态度冷淡',
      '说话态度不好',
      '问两句就不耐烦，态度差',
      '被营业员当面顶撞，态度恶劣',
    ],
    helped: '当面致歉，班后辅导',
    words: '态度',
    sentence: '柜台的人说话态度很差很不耐烦',
  },
  {
    told: [
      '排队一个多小时才叫到',
      '排队太久，只开两个柜台',
      '过号后重新排队',
      '老人排队站着等',
      '中午排队人多没人管',
    ],
    helped: '增开台席，引导分流',
    words: '排队',
    sentence: '排队等了一个小时才轮到',
  },
  {
    told: [
      '移机约了三次没有人来',
      '移机师傅不守约',
      '搬家移机拖了半个月',
      '移机后电视看不了',
      '移机收费没说清',
    ],
    helped: '重派装维，当天上门',
    words: '移机',
    sentence: '搬家要移机师傅一直没来',
  },
  {
    told: ['新手机屏幕自己乱跳', '屏幕有亮线，要求换', '屏幕失灵点不动', '屏幕闪烁发绿', '屏幕进灰'],
    helped: '送检后按三包换屏',
    words: '屏幕',
    sentence: '买了没多久的手机屏幕点不动',
  },
  {
    told: ['电池一天要充三次', '电池鼓包', '电池充不进电', '电池掉电很快', '冬天电池自动关机'],
    helped: '检测后换电池',
    words: '电池',
    sentence: '手机电池不耐用一天充好几次',
  },
  {
    told: [
      '发票抬头开错，要求重开',
      '电子发票收不到',
      '发票金额与实缴不符',
      '发票过期不给补',
      '公司报销等发票',
    ],
    helped: '红冲后重开发票',
    words: '发票',
    sentence: '单位报销的发票抬头写错了',
  },
  {
    told: [
      '过户要双方到场，跑了两趟',
      '过户材料没有一次讲全',
      '亲人去世号码要过户',
      '过户后合约还在原主名下',
      '过户被拒，说有合约',
    ],
    helped: '一次告知材料，预约办理',
    words: '过户',
    sentence: '家人的号码想过户材料讲不清',
  },
  {
    told: ['销户预存款不退', '销户说要回归属地办', '销户后还有欠费短信', '异地销户办不了', '销户要等三个月'],
    helped: '说明规则，异地受理',
    words: '销户',
    sentence: '外地的号码想销户办不了',
  },
  {
    told: ['积分到期被清零', '积分换的礼品没货', '积分少了两千', '积分换话费没到', '积分短信里有链接打不开'],
    helped: '补回积分，改兑话费',
    words: '积分',
    sentence: '年底积分突然被清零没有通知',
  },
  {
    told: [
      '国际长途打不通',
      '国际长途被限制',
      '开了国际长途仍无法拨',
      '国际长途资费讲错',
      '国际长途押金不退',
    ],
    helped: '开通权限，核对押金',
    words: '国际长途',
    sentence: '给国外打国际长途一直拨不出',
  },
  {
    told: ['固话有杂音，听不清', '固话没有拨号音', '固话来电不显示', '固话串线', '雨后固话就不通'],
    helped: '更换皮线',
    words: '固话',
    sentence: '下过雨家里固话就有杂音',
  },
  {
    told: ['服务密码忘记，重置不了', '密码连错被锁', '密码重置短信收不到', '密码被人改过', '初始密码不能用'],
    helped: '凭证件重置密码',
    words: '密码',
    sentence: '忘了服务密码自己重置不成功',
  },
];

export interface CaseText {
  readonly problem: string;
  readonly solution: string;
  readonly matter: number;
}

/** Five hundred cases of twenty-five matters. */
export const caseTexts: readonly CaseText[] = matters.flatMap(({ told, helped }, matter) =>
  told.flatMap((one) => places.map((place) => ({ problem: `${place}${one}`, solution: helped, matter }))),
);

/** Fifty queries: what a clerk types, and what a customer says. */
export const caseQueries: readonly {
  readonly typed: string;
  readonly told: boolean;
  readonly matter: number;
}[] = matters.flatMap(({ words, sentence }, matter) => [
  { typed: words, told: false, matter },
  { typed: sentence, told: true, matter },
]);
