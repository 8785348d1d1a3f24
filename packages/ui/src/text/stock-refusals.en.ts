import type { stockRefusalsZh } from './stock-refusals.zh.ts';

export const stockRefusalsEn: Record<keyof typeof stockRefusalsZh, string> = {
  'refusal.stock-article-unknown': 'There is no such article. Please choose again.',
  'refusal.stock-article-kind':
    'This article is in use: how it is told apart and what it is for stay. Please add a new one.',
  'refusal.stock-line-doubled': 'One article stands on two lines. Please make them one.',
  'refusal.stock-nothing': 'No quantity or serial number was entered. Please scan or type some.',
  'refusal.stock-place-unknown': 'There is no such place. Please choose again.',
  'refusal.stock-same-place': 'It would stay where it is. Please choose another place.',
  'refusal.stock-not-yours': 'These are not in your custody. Their holder must do this.',
  'refusal.stock-being-counted':
    'This place is being counted; nothing moves until it is done. Please try later.',
  'refusal.stock-too-few': 'There are not so many. Please check and try again.',
  'refusal.stock-too-few.facts': 'Only {held} are here. Please check and try again.',
  'refusal.stock-wrong-article': 'This serial number is of another article. Please check model or value.',
  'refusal.stock-wrong-article.facts': '{serial} is of another article. Please check model or value.',
  'refusal.stock-not-in-custody':
    'This piece is not in your custody and cannot be sold. Please draw it from the stock keeper first.',
  'refusal.stock-not-for-sale':
    'This piece cannot be sold now: it is changing hands, lent, at the workshop or a test unit. Please take another.',
  'refusal.stock-not-sold-here':
    'This order did not sell that piece. Please check the serial number and the order.',
  'refusal.stock-not-a-gift': 'This article is sold, not given out. Please use the sale.',
  'refusal.stock-not-for-loan':
    'Only test units and cards for roaming customers are lent. Please choose again.',
  'refusal.serial-malformed': 'A serial number has the wrong form. Please scan it again.',
  'refusal.serial-malformed.facts': '{serial} is no serial number of this kind. Please scan it again.',
  'refusal.serial-range-wrong': 'The range is not right. Please check both ends; a range has at most 2,000.',
  'refusal.serial-range-wrong.facts':
    'The range from {first} is not right. Please check both ends; a range has at most 2,000.',
  'refusal.serial-doubled': 'A serial number stands twice. Please check and try again.',
  'refusal.serial-doubled.facts': '{serial} stands twice, or came in before. Please check and try again.',
  'refusal.serial-not-here': 'One piece is not here. Please check the serial number.',
  'refusal.serial-not-here.facts': '{serial} is not here. Please check and try again.',
  'refusal.serial-in-transit':
    'A piece that was counted is still changing hands. Please end that first, then enter the count.',
  'refusal.transfer-unknown': 'There is no such handover. Please reload.',
  'refusal.transfer-ended': 'This handover is over or in dispute. Please reload.',
  'refusal.supply-unknown': 'There is no such supply order. Please reload.',
  'refusal.supply-ended': 'This supply order is complete or closed. Please reload.',
  'refusal.supply-past': 'The day of delivery is past. Please choose today or later.',
  'refusal.more-than-ordered': 'More came than was ordered. Please check the delivery note.',
  'refusal.more-than-ordered.facts':
    'Only {outstanding} are outstanding; more came than was ordered. Please check the delivery note.',
  'refusal.difference-unknown': 'There is no such difference. Please reload.',
  'refusal.difference-explained': 'This difference has been explained.',
  'refusal.loan-unknown': 'There is no such loan. Please reload.',
  'refusal.loan-ended': 'This piece is back already.',
  'refusal.loan-due-past': 'The day of return is past. Please choose today or later.',
  'refusal.write-off-unknown': 'There is no such write-off. Please reload.',
  'refusal.write-off-decided': 'This write-off has been decided.',
  'refusal.stocktake-unknown': 'There is no such stocktake. Please reload.',
  'refusal.stocktake-ended': 'This stocktake is over.',
  'refusal.stocktake-not-counted': 'Nothing has been counted yet. Please enter the count first.',
  'refusal.stocktake-own': 'Whoever counted cannot confirm. Please ask another person.',
  'refusal.stocktake-unexplained': 'Every difference needs an explanation. Please complete them.',
  'refusal.price-past': 'The day it begins is past. Please choose today or later.',
  'refusal.price-unknown': 'There is no such price. Please reload.',
  'refusal.readiness-unknown': 'There is no such check. Please reload.',
  'refusal.readiness-past': 'The day to be ready is past. Please choose today or later.',
  'refusal.readiness-reported': 'This check has been reported.',
  'refusal.readiness-unchecked': 'Nothing has been checked yet. Please check first.',
  'refusal.spare-uncounted': 'A spare has not been counted. Please enter its quantity.',
};
