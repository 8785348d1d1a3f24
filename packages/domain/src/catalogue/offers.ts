import type { Text } from '../kernel/text.ts';

/** Something that can be ordered beside a plan. Fees in fen. */
export interface Offer {
  readonly id: string;
  readonly name: Text;
  readonly monthlyFen: number;
  readonly onceFen: number;
}

const offer = (id: string, [zh, en]: readonly [string, string], monthlyFen: number, onceFen = 0): Offer => ({
  id,
  name: { zh, en },
  monthlyFen,
  onceFen,
});

/** Features of a mobile line [C4]. */
export const features: readonly Offer[] = [
  offer('caller-display', ['来电显示', 'Caller display'], 500),
  offer('call-forwarding', ['呼叫转移', 'Call forwarding'], 0),
  offer('call-waiting', ['呼叫等待', 'Call waiting'], 0),
  offer('conference-call', ['多方通话', 'Conference call'], 0),
  offer('missed-calls', ['漏话提醒', 'Missed-call notice'], 300),
  offer('mobile-data', ['移动数据', 'Mobile data'], 0),
  offer('volte', ['高清语音', 'HD voice'], 0),
];

/** Granted by services of their own, not by a feature change. */
export const internationalCalling = 'international-calling';
export const internationalRoaming = 'international-roaming';

/** Switched off like any feature: a roaming deposit is returned only after that. */
export const grantedFeatures: readonly Pick<Offer, 'id' | 'name'>[] = [
  { id: internationalCalling, name: { zh: '国际长途', en: 'International calling' } },
  { id: internationalRoaming, name: { zh: '国际漫游', en: 'International roaming' } },
];

/** Value-added services by the month [C4]. */
export const valueAdded: readonly Offer[] = [
  offer('ring-back-tone', ['彩铃', 'Ring-back tone'], 500),
  offer('mobile-mail', ['手机邮箱', 'Mobile mail'], 500),
  offer('mobile-news', ['手机报', 'Mobile news'], 300),
  offer('cloud-storage', ['云空间', 'Cloud storage'], 1_000),
  offer('music-member', ['音乐会员', 'Music membership'], 1_500),
  offer('video-member', ['视频会员', 'Video membership'], 2_500),
];

/** Packs sold once, used up or run out [C4]. */
export const packs: readonly Offer[] = [
  offer('data-5g', ['5GB流量加油包', '5 GB data pack'], 0, 2_000),
  offer('data-20g', ['20GB流量加油包', '20 GB data pack'], 0, 5_000),
  offer('voice-100', ['100分钟语音包', '100-minute voice pack'], 0, 1_000),
  offer('roaming-3d', ['三日漫游流量包', '3-day roaming data'], 0, 9_000),
];

/** Fixed products by kind: monthly fee and what the installation costs [C4]. */
export const fixedProducts: Readonly<Record<string, readonly Offer[]>> = {
  'fixed-line': [
    offer('home-line', ['家庭固话', 'Home line'], 1_800, 5_000),
    offer('office-line', ['商务固话', 'Office line'], 3_500, 5_000),
  ],
  broadband: [
    offer('broadband-300', ['300M宽带', '300 Mbit/s broadband'], 7_900, 10_000),
    offer('broadband-500', ['500M宽带', '500 Mbit/s broadband'], 9_900, 10_000),
    offer('broadband-1000', ['千兆宽带', 'Gigabit broadband'], 14_900, 10_000),
  ],
  'leased-line': [
    offer('leased-10', ['10M专线', '10 Mbit/s leased line'], 120_000, 100_000),
    offer('leased-100', ['100M专线', '100 Mbit/s leased line'], 480_000, 200_000),
  ],
  'ip-telephony': [offer('ip-phone', ['IP电话', 'IP telephony'], 1_000, 0)],
  vpdn: [offer('vpdn-standard', ['VPDN标准版', 'VPDN standard'], 20_000, 50_000)],
  video: [
    offer('iptv', ['互动电视', 'Interactive television'], 2_000, 0),
    offer('video-conference', ['视频会议', 'Video conference'], 50_000, 20_000),
  ],
  mailbox: [offer('voice-mailbox', ['语音信箱', 'Voice mailbox'], 500, 0)],
  'dial-up': [offer('dial-up-163', ['拨号上网', 'Dial-up access'], 3_000, 0)],
};

/** Options of a fixed line. */
export const lineOptions: readonly Offer[] = [
  offer('fixed-caller-display', ['来电显示', 'Caller display'], 600),
  offer('fixed-forwarding', ['呼叫转移', 'Call forwarding'], 0),
  offer('fixed-hotline', ['热线服务', 'Hotline'], 200),
];

export const longDistanceOptions: readonly Offer[] = [
  offer('domestic-long-distance', ['国内长途', 'Domestic long distance'], 0),
  offer('international-long-distance', ['国际长途', 'International long distance'], 0),
];

/** Standard products for corporate customers: the monthly fee and set-up are for each member [C4]. */
export const corporateProducts: readonly Offer[] = [
  offer('group-short-numbers', ['集团短号网', 'Short-number group'], 300),
  offer('group-ring-back', ['集团彩铃', 'Corporate ring-back tone'], 500),
  offer('group-messages', ['集团短信', 'Corporate messaging'], 1_000),
  offer('machine-cards', ['物联网卡', 'Machine SIM cards'], 500, 1_000),
];

/** Handsets with the subsidy that a contract brings. */
export interface HandsetOffer extends Offer {
  readonly subsidyFen: number;
}

export const handsets: readonly HandsetOffer[] = [
  { ...offer('phone-s1', ['星河S1手机', 'Xinghe S1'], 0, 129_900), subsidyFen: 60_000 },
  { ...offer('phone-x5', ['星河X5手机', 'Xinghe X5'], 0, 329_900), subsidyFen: 120_000 },
  { ...offer('phone-elder', ['长者手机', 'Phone for the elderly'], 0, 39_900), subsidyFen: 20_000 },
];

export const prepaidCards: readonly Offer[] = [
  offer('card-30', ['30元充值卡', '30-yuan recharge card'], 0, 3_000),
  offer('card-50', ['50元充值卡', '50-yuan recharge card'], 0, 5_000),
  offer('card-100', ['100元充值卡', '100-yuan recharge card'], 0, 10_000),
];

/** What is offered to whoever wants to leave [C10]. */
export const retentionOffers: readonly Offer[] = [
  offer('half-fee', ['月费五折六个月', 'Half the fee for six months'], 0),
  offer('extra-data', ['每月加送10GB', '10 GB more each month'], 0),
  offer('keep-number', ['停机保号', 'Keep the number, suspended'], 500),
  offer('none', ['不接受任何优惠', 'No offer wanted'], 0),
];

export const simFen = 1_000;
export const moveFen = 5_800;
export const roamingDepositFen = 100_000;

export function findOffer<T extends Offer>(list: readonly T[], id: string): T | undefined {
  return list.find((one) => one.id === id);
}
