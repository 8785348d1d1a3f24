import { caseRefusalsEn } from './case-refusals.en.ts';
import { emergencyRefusalsEn } from './emergency-refusals.en.ts';
import { houseRefusalsEn } from './house-refusals.en.ts';
import { peopleRefusalsEn } from './people-refusals.en.ts';
import type { RefusalKey } from './refusals.zh.ts';
import { rosterRefusalsEn } from './roster-refusals.en.ts';
import { runningRefusalsEn } from './running-refusals.en.ts';
import { screenRefusalsEn } from './screen-refusals.en.ts';
import { stockRefusalsEn } from './stock-refusals.en.ts';

export const refusalsEn = {
  'refusal.offline': 'No answer came from the server. Press again: it will not be done twice.',
  'refusal.unknown': 'This step could not be done. Please try again, or ask our staff.',
  'refusal.malformed-request': 'Something entered here does not fit. Please check it and try again.',
  'refusal.not-signed-in': 'Your session has ended. Please sign in again to go on.',
  'refusal.wrong-credentials': 'The work number or the password is wrong. Please check both and try again.',
  'refusal.password-change-required': 'The first password is still in use. Please set a new one first.',
  'refusal.not-permitted': 'Your role does not do this. Please ask the duty manager.',
  'refusal.foreign-origin':
    'The request did not come from a page of this hall. Please open it from the start page.',
  'refusal.not-found': 'This could not be found. Please go back and choose again.',
  'refusal.body-too-large': 'That is too much to send at once. Please shorten it and try again.',
  'refusal.too-many-requests': 'That was a little too fast. Please wait a moment and try again.',
  'refusal.account-locked':
    'Too many wrong passwords: the account is locked for a while. Try later or ask the branch manager.',
  'refusal.password-too-weak':
    'The new password is too weak. Please use at least 12 characters that you have not used before.',
  'refusal.pairing-code-unknown':
    'There is no such pairing code, or it was used. Please check it or make a new one.',
  'refusal.pairing-code-expired': 'The pairing code has expired. Please make a new one.',
  'refusal.device-unknown': 'This machine is not registered. Please check its name or ask a technician.',
  'refusal.command-id-reused':
    'This step differs from what was sent before. Please reload the page and do it again.',
  'refusal.hall-closed':
    'Tickets have ended for today. Please come back in opening hours; we are sorry for the trouble.',
  'refusal.category-unknown': 'There is no such service. Please go back and choose again.',
  'refusal.category-unavailable':
    'Nobody on duty can do this now. Please choose another service, or ask our guide.',
  'refusal.counter-unknown': 'There is no such counter. Please check its number.',
  'refusal.counter-taken':
    'A colleague is signed on at this counter. Choose another, or ask them to sign off.',
  'refusal.clerk-elsewhere': 'You are signed on at another counter. Please sign off there first.',
  'refusal.not-signed-on': 'You are not signed on at a counter. Please sign on first.',
  'refusal.counter-busy': 'A customer is still at this counter. Please finish before calling the next.',
  'refusal.nobody-waiting': 'Nobody is waiting now. New tickets will show here.',
  'refusal.ticket-unknown': 'This ticket was not found. Please check the number or take a new ticket.',
  'refusal.ticket-not-called': 'This ticket has not been called. Please call it first.',
  'refusal.ticket-not-serving': 'Serving this ticket has not begun. Please press start first.',
  'refusal.ticket-not-at-counter': 'This ticket is not at your counter. Please check the number.',
  'refusal.ticket-not-now':
    'The ticket is not in a state for this now. Please look at its newest state first.',
  'refusal.ticket-not-servable':
    'This counter does not do what the ticket is for. Please send it to one that does.',
  'refusal.ticket-elsewhere':
    'This ticket is being served at another counter. Please speak with your colleague there.',
  'refusal.hold-too-long': 'That is too long to hold a ticket. Please choose a shorter time.',
  'refusal.hold-too-long.facts':
    'A ticket is held for {minutesMax} minutes at most. Please choose a shorter time.',
  'refusal.return-too-late':
    'The time to come back after a missed call is over. Please take a new ticket or ask our guide.',
  'refusal.return-too-late.facts':
    'The missed ticket was kept until {until}, which has passed. Please take a new one or ask our guide.',
  'refusal.reroute-nowhere': 'Nothing would change. Please choose a counter, a service or a dialect.',
  'refusal.counter-cannot': 'That counter does not do this service. Please choose another counter.',
  'refusal.class-unknown': 'There is no such customer class. Please choose again.',
  'refusal.class-unchanged': 'The customer is in this class already. There is nothing to change.',
  'refusal.visit-has-orders':
    'This customer has services under way. Finish them, or void them by "Customer leaves", first.',
  'refusal.too-many-services': 'One ticket is for four services at most. Please leave one out.',
  'refusal.dialect-unknown': 'There is no such dialect to choose. Please choose again.',
  'refusal.counter-paused': 'This counter is paused. Please resume it before you call.',
  'refusal.counter-paused.facts':
    'This counter has been paused since {since}. Please resume it before you call.',
  'refusal.counter-not-paused': 'This counter is not paused. You can call the next customer.',
  'refusal.counter-mending':
    'A device of this counter is being repaired, so nothing can be entered. Please wait, or serve at another counter.',
  'refusal.counter-mending.facts':
    'A device of this counter has been under repair since {since}, so nothing can be entered. Please wait, or serve at another counter.',
  'refusal.counter-not-mending': 'Nothing is being repaired at this counter. You can go on as usual.',
  'refusal.reading-gone':
    'What was read has been let go again. Please lay the card on once more, or type it.',
  'refusal.drawer-missing': 'This counter has no cash drawer. Please ask a technician.',
  'refusal.drawer-did-not-open':
    'The cash drawer did not open. Please see whether it is blocked or locked, and try again.',
  'refusal.device-not-ready': 'The device does not answer. Please check its power and cable, and try again.',
  'refusal.fault-reported': 'This fault has been reported already. The devices page shows how far it is.',
  'refusal.hand-cannot': 'That cannot be done to this device. Please choose again.',
  'refusal.pause-too-long': 'That pause is too long. Please choose a shorter one.',
  'refusal.pause-too-long.facts': 'A pause lasts {minutesMax} minutes at most. Please choose a shorter one.',
  'refusal.pause-breaks-promises':
    'A pause now would make customers wait past their promise. Pause later, or ask the duty manager.',
  'refusal.pause-breaks-promises.facts':
    'A pause now would make about {promises} customers wait past their promise. It is possible from {allowedAt}; if it is urgent, ask the duty manager.',
  'refusal.pause-breaks-promises.later':
    'A pause now would make about {promises} customers wait past their promise, for the next hour too. If it is urgent, ask the duty manager.',
  'refusal.staff-unknown': 'There is no such colleague. Please check the work number.',
  'refusal.break-past': 'That start has passed already. Please choose a later time.',
  'refusal.break-overlaps': 'It overlaps another break of this colleague. Please choose another time.',
  'refusal.break-unknown': 'This break was cancelled or does not exist. Please look at the newest plan.',
  'refusal.too-many-breaks': 'This colleague has too many breaks planned today. Please cancel one first.',
  'refusal.lever-misplaced':
    'This measure does not fit here. Please choose another counter or another measure.',
  'refusal.lever-pulled-already': 'This measure is in use already. There is no need to press again.',
  'refusal.lever-pulled-already.facts':
    'This measure is in use already, until {until}. There is no need to press again.',
  'refusal.lever-unknown': 'This measure has ended or does not exist. Please look at how things stand now.',
  'refusal.counter-not-kept': 'This counter is not kept for a class: it serves everybody already.',
  'refusal.clerk-not-away': 'This colleague has not left the counter. There is nobody to call back.',
  'refusal.advice-unknown': 'This advice is out of date. Please look at the newest.',
  'refusal.appointments-off': 'This hall takes no appointments now. Please take a ticket.',
  'refusal.appointment-unknown': 'This appointment was not found. Please check the code, or take a ticket.',
  'refusal.appointment-used':
    'This appointment has been used. Please look at your ticket, or take a new one.',
  'refusal.appointment-missed':
    'The time of your appointment has passed. Please take a ticket, or book another time.',
  'refusal.appointment-early': 'It is too early for your appointment. Please check in when its time is near.',
  'refusal.appointment-early.facts':
    'Your appointment is at {slotAt}; you can check in from {from}. Please come back then.',
  'refusal.appointment-twice': 'You have an appointment already. Please cancel it before you book another.',
  'refusal.slot-unknown': 'There is no such time to book. Please choose again.',
  'refusal.slot-full': 'This time has just been taken. Please choose another.',
  'refusal.not-a-member': 'Appointments are for members. Please take a ticket, or ask our staff how to join.',
  'refusal.setting-unknown': 'There is no such setting. Please reload the page and choose again.',
  'refusal.setting-invalid':
    'The hall could not work like this. Please correct the field that is marked and save again.',
  'refusal.recall-first':
    'It has not been recalled often enough. Please call once more and give the customer time.',
  'refusal.no-show-too-early':
    'It was called just now and the customer may be on the way. Please wait a little.',
  'refusal.visit-unknown': 'This visit was not found. Please open it again from the counter page.',
  'refusal.visit-not-open': 'This visit is over. Please call the next customer.',
  'refusal.visit-unpaid': 'There is money still to take. Please take it before finishing.',
  'refusal.visit-unsigned': 'The customer has not signed. Please have the form read and signed first.',
  'refusal.subscriber-unknown': 'No subscriber has this number. Please check it with the customer.',
  'refusal.subscriber-missing':
    "No subscriber has been found yet. Please enter the customer's phone number first.",
  'refusal.identity-missing': "No document has been checked. Please check the customer's document first.",
  'refusal.document-kind-unknown': 'This kind of document is not accepted. Please ask for another.',
  'refusal.id-number-malformed':
    'The document number has the wrong form. Please read it from the document again.',
  'refusal.id-number-checksum':
    'The document number does not add up; one digit may be wrong. Please read it again.',
  'refusal.document-expired': 'The document has expired. Please ask for a valid one and say what to bring.',
  'refusal.identity-mismatch':
    'The document is not the one on record. Check who it is, or treat it as a change of owner.',
  'refusal.service-unknown': 'There is no such service. Please search again.',
  'refusal.service-already-added': 'This service is on the form already. There is no need to add it twice.',
  'refusal.nothing-due': 'Nothing is owed on this number. You can offer a prepayment instead.',
  'refusal.order-missing': 'There is no service on the form. Please add one first.',
  'refusal.form-missing': 'The form has not been made. Please show it to the customer first.',
  'refusal.form-changed': 'The form has just changed. Please have it read again before signing.',
  'refusal.form-already-signed':
    'The form is signed. A change voids the signature, and the customer must sign again.',
  'refusal.signature-empty': 'No signature was seen. Please sign in the field, then confirm.',
  'refusal.payment-already-taken': 'This payment has been taken. You can finish the visit.',
  'refusal.tendered-too-little':
    'The money received is less than what is due. Please count and enter it again.',
  'refusal.change-not-in-drawer':
    'The drawer cannot give this change. Ask for other notes, or ask the duty manager for small money.',
  'refusal.rating-already-given': 'You have rated us already. Thank you.',
  'refusal.service-off': 'This hall does not do this service. Please tell the customer where it is done.',
  'refusal.customer-kind-wrong':
    'This service is not for this kind of customer. Please check: a person or a company.',
  'refusal.party-changed': 'The customer in hand has changed meanwhile. Please check, and ask again.',
  'refusal.party-unknown':
    'This customer is not in the visit. Please find the number or check a document first.',
  'refusal.field-missing': 'A field is still empty. Please fill in the one that is marked.',
  'refusal.field-malformed': 'A field has the wrong form. Please check the one that is marked.',
  'refusal.field-unknown':
    'A field does not belong to this service. Please reload the page and fill it in again.',
  'refusal.choice-unknown': 'What was chosen is not on offer now. Please choose again.',
  'refusal.amount-invalid': 'The amount is outside what is allowed. Please check it and enter it again.',
  'refusal.line-state':
    'The line cannot have this service in its present state. Please resume or reinstall it first.',
  'refusal.arrears': 'There are unpaid bills on this number. Please add their payment first.',
  'refusal.blacklisted':
    'This customer is on the restricted list, so this cannot be done. Please ask the duty manager to explain.',
  'refusal.in-contract':
    'The contract still runs. Please tell the customer its end and the fee, and let them decide.',
  'refusal.document-copy-missing':
    "A copy of a new customer's document is kept. Please photograph or scan it first.",
  'refusal.customer-minor': 'The customer is under age. A guardian must come along, with both documents.',
  'refusal.too-many-lines':
    'This customer holds as many lines as one may. One must be cancelled or transferred first.',
  'refusal.holder-unchanged': "The new holder is the present one. Please check the new holder's document.",
  'refusal.balance-too-low': 'The balance is too low. Please take a smaller amount, or another way.',
  'refusal.nothing-changed': 'Nothing was changed. Please choose what to change first.',
  'refusal.retention-first': 'Before a cancellation an offer is made. Please offer it and note how it ended.',
  'refusal.account-single':
    'This account has one line only; there is nothing to split. Please check the number.',
  'refusal.too-new': 'The line is not six months old. Please offer a deposit, or a date to come back.',
  'refusal.feature-unchanged': 'This feature is switched on already. There is no need to do it again.',
  'refusal.plan-unchanged': 'The new plan is the present one. Please choose another.',
  'refusal.deposit-in-use': 'The feature that this deposit is for is still on. Please switch it off first.',
  'refusal.serials-missing': 'There are not as many serial numbers as cards. Please scan each card.',
  'refusal.serial-already-sold': 'This piece is sold, or on another form. Please take another.',
  'refusal.password-malformed': 'A service password has six digits. Please let the customer enter it again.',
  'refusal.password-initial':
    'The initial password does not count and cannot be set. Please let the customer choose a new one.',
  'refusal.password-too-easy': 'This password is too easy to guess. Please let the customer choose another.',
  'refusal.enquiry-empty': 'Nothing was found, so there is nothing to print.',
  'refusal.document-locked':
    'Several documents in a row did not match: this number is not checked for a while. Please try later, or call the duty manager.',
  'refusal.document-locked.facts':
    'Several documents in a row did not match: this number is not checked until {lockedUntil}. Please try later, or call the duty manager.',
  'refusal.answer-too-old':
    'This was done some time ago and is not done twice. Please reload the page to see how things stand.',
  'refusal.password-locked':
    'Too many wrong passwords: it is locked for a while. Please check a document instead.',
  'refusal.password-wrong': 'The service password is wrong. The customer may try again, or show a document.',
  'refusal.password-not-enough':
    'This service needs the person with the document; the password is not enough. Please ask for it.',
  'refusal.holder-must-come': 'The holder must come in person for this. Please say which document to bring.',
  'refusal.document-not-for-customer':
    'This document is not for this kind of customer. Please ask for one that is accepted.',
  'refusal.agent-document-wrong': "The agent's document did not pass. Please check it again.",
  'refusal.order-unknown': 'This order is not on the form. Please look at the form as it is now.',
  'refusal.approval-missing': "An order still waits for approval. Please wait for the duty manager's answer.",
  'refusal.approval-not-wanted': 'This order needs no approval, or has it. There is nothing to approve.',
  'refusal.approval-own': 'Nobody approves their own order. Please ask another manager.',
  'refusal.approval-changed': 'The order has just changed. Please look at it again before you approve.',
  'refusal.waiver-too-much': 'A waiver cannot be more than what is owed on this bill. Please lower it.',
  'refusal.order-outdated':
    'A waiver was added or taken off: the amount of the bills has changed. Please take the payment off and add it again.',
  'refusal.order-unpaid': 'Nothing was paid in this visit. Please take the order off instead.',
  'refusal.order-reversed': 'This order has been reversed already. It is reversed once only.',
  'refusal.reversal-impossible':
    'This service cannot be reversed once it is done. Please order what the customer needs now.',
  'refusal.reversal-not-in-drawer':
    'The drawer holds too little cash to pay this back. Please fill it first.',
  'refusal.reference-missing':
    'A part goes back to a card or code. Please refund it on its machine first and enter the reference.',
  'refusal.approval-unknown': 'This request was not found. Please look at the list as it is now.',
  'refusal.approval-closed': 'This request has been decided already. Please look at how it stands.',
  'refusal.approval-asked': 'Approval has been asked for already. Please wait for the answer.',
  'refusal.approval-refused': 'The manager said no. Please change the order, or send the request up.',
  'refusal.approval-above-you': 'This is above your limit. Please send it up.',
  'refusal.approval-not-yours': 'Somebody else asked for this. Please leave it to them.',
  'refusal.approval-not-sent-up': 'This was not sent to the head office. Please send it up first.',
  'refusal.approval-highest':
    'The head office has been asked; nobody is above it. Please wait for its answer.',
  'refusal.approval-visit-ended': "The customer's visit is over: nothing can be approved for it any more.",
  'refusal.tender-taken': 'Money has come in by card or code. Please give it back before changing anything.',
  'refusal.tender-open': 'A card or code payment has not been answered. Please wait for it first.',
  'refusal.tender-unknown': 'This tender was not found. Please look at the payment as it is now.',
  'refusal.tender-not-offered': 'This tender has its answer already. There is nothing to confirm.',
  'refusal.tender-too-much': 'Card and code together are more than what is due. Please take less.',
  'refusal.notes-unknown': 'There is no such note or coin. Please check what was entered.',
  'refusal.notes-do-not-add-up':
    'The notes do not add up to the amount. Count them again, or enter the amount alone.',
  'refusal.payout-not-in-drawer': 'The drawer cannot pay this refund. Please ask the duty manager for cash.',
  'refusal.clock-unknown': 'This clock was not found. Please look at the visit as it is now.',
  'refusal.clock-in-time': 'This service is within its time; there is nothing to explain.',
  'refusal.pre-accepted-nothing': 'This was not noted beforehand. Please ask the customer.',
  'refusal.article-unknown': 'There is no such article. Please search again.',
  'refusal.article-changed': 'Somebody has just changed this article. Open it again before you change it.',
  'refusal.article-dates': 'The last day lies before the first. Please correct it.',
  'refusal.article-withdrawn': 'This article has been withdrawn already.',
  'refusal.job-unknown': 'There is no such job. Please check its code.',
  'refusal.job-not-done': 'This job is not finished. Tell the customer the time agreed.',
  'refusal.job-picked-up': 'This job has been picked up.',
  'refusal.promise-past': 'That time has passed. Please choose one to come.',
  'refusal.task-unknown': 'This task was not found. Please look at the list as it is now.',
  'refusal.task-done': 'This task has been done. There is no need to do it again.',
  'refusal.contact-missing': 'The customer is to be called back. Please note a phone number.',
  'refusal.billing-unavailable':
    'The billing system does not answer now. The request can be kept; it is sent when it is back.',
  'refusal.vault-too-low': 'The vault cannot cover the float. Please ask the branch manager.',
  'refusal.invoice-missing':
    'You have no blank invoice left, so nothing can be paid yet. Get some from the stock keeper, accept them, and take the payment then.',
  'refusal.invoice-segment-unknown':
    'This run of invoices was not found. Please look at the register as it is now.',
  'refusal.invoice-range-invalid':
    'This range cannot be: its first number comes after its last, or it is more than there is. Please check the printed numbers.',
  'refusal.invoice-segment-overlaps':
    'Some of these numbers are registered already. Please check the printed numbers.',
  'refusal.invoice-segment-not-in-stock':
    'These invoices are not in the stock room. Please look at the register as it is now.',
  'refusal.invoice-book-not-filed': 'A used-up book is not back in the file yet. Please take it back first.',
  'refusal.invoice-quantity-differs':
    'What goes back and what is drawn must be the same quantity. Please check both.',
  'refusal.invoice-not-offered':
    'These invoices are not waiting to be accepted by you; they may have been taken back. Please look again.',
  'refusal.invoice-not-held': 'These invoices are not in your hands. Please look at what you have now.',
  'refusal.invoice-not-returning':
    'These invoices are not waiting to be taken back. Please look at the register as it is now.',
  'refusal.invoice-number-unknown': 'This number is not registered. Please check the printed number.',
  'refusal.invoice-number-gone':
    'This number is used, void or lost already. Please look it up in the register.',
  'refusal.invoice-count-incomplete':
    'Every run in the stock room has to be counted. Please fill in the rest.',
  'refusal.invoice-count-unknown': 'This count was not found. Please look at the list as it is now.',
  'refusal.invoice-count-settled':
    'This count shows no difference, or is confirmed. There is nothing more to do.',
  'refusal.explanation-missing': 'What was counted is not what the book says. Please write down why.',
  'refusal.second-person-needed': 'This has to be done by another person. Please ask a colleague.',
  'refusal.loss-to-come': 'The loss is dated in the future. Please correct the time.',
  'refusal.agent-unknown': 'This agent was not found. Please look at the list as it is now.',
  'refusal.agent-code-taken': 'This agent code is registered already.',
  'refusal.agent-report-malformed':
    'One line cannot be read. Each line is: sale number, day (such as 2026-11-22); no names, no phone numbers.',
  'refusal.agent-report-empty': 'There is no sale in it. Please write one on each line.',
  'refusal.agent-report-too-long': 'At most 500 sales at once. Please do it in parts.',
  'refusal.agent-sale-to-come': 'One sale is dated in the future. Please check it.',
  'refusal.agent-file-unknown': 'This file was not found. Please look at the list as it is now.',
  'refusal.agent-file-booked-in': 'This file is booked in. There is nothing more to do.',
  'refusal.agent-file-not-due': 'This file is not overdue yet. Please wait until it is.',
  'refusal.finding-unknown': 'This finding was not found. Look at the newest list.',
  'refusal.finding-not-yours': 'This finding is another clerk’s; they answer it.',
  'refusal.finding-not-open': 'This finding is answered already, or dealt with.',
  'refusal.finding-unanswered': 'This finding has no answer yet, so nothing can be decided.',
  'refusal.print-job-unknown': 'This print was not found. Please choose it again from the list.',
  'refusal.alert-unknown': 'This alert has been seen to, or does not exist.',
  'refusal.fault-unknown': 'This machine has no such fault to choose. Please choose again.',
  'refusal.not-a-demo-hall':
    'This is a working hall without demo features. Please use your own account and pairing code.',
  'refusal.document-unknown': 'This form was not found. Please search again.',
  'refusal.document-unsigned':
    'This form is not signed and cannot be printed. Ask the customer to sign first.',
  'refusal.document-erased':
    'The content of this form was erased at the customer’s wish; its number and hash are kept.',
  'refusal.paper-not-made': 'The form could not be laid out just now. Print it again in a moment.',
  'refusal.check-unknown':
    'This paper was not found. Scan the code on it once more, or have it checked in the hall.',
  'refusal.receipt-missing': 'Nothing was paid in this visit: there is no receipt to print again.',
  'refusal.printer-missing': 'This counter has no receipt printer. Print it at another counter.',
  'refusal.report-unknown': 'There is no such report.',
  'refusal.report-range-backwards': 'The first day is after the last. Please choose the days again.',
  'refusal.report-range-too-long': 'That is too long: at most {most} days. Please choose fewer.',
  'refusal.report-too-large':
    'More than {most} rows. Choose fewer days, or open one figure and take its entries; XLSX and CSV hold more than PDF.',
  'refusal.report-not-made':
    'The file could not be made. Please try again; if it still fails, tell the technician.',
  'refusal.search-too-wide': 'Search at most 366 days, with the first day not after the last.',
  ...houseRefusalsEn,
  ...stockRefusalsEn,
  ...peopleRefusalsEn,
  ...runningRefusalsEn,
  ...emergencyRefusalsEn,
  ...caseRefusalsEn,
  ...rosterRefusalsEn,
  ...screenRefusalsEn,
  'refusal.shutting-down': 'The server is restarting. Please try again in a moment.',
  'refusal.storage-failed':
    'The server cannot save now, so this was not done. Try again shortly and tell a technician.',
  'refusal.internal':
    'The server met something unexpected, so this was not done. Try again; if it stays, tell a technician.',
  'refusal.drawer-uncounted':
    'Your own drawer is not read before it is counted. Count it, or ask another manager.',
  'refusal.shift-missing': 'No shift is open. Ask the duty manager for a float first, and count it in.',
  'refusal.shift-running': 'This clerk has a running shift. Send a top-up instead of a float.',
  'refusal.shift-not-open': 'This shift is being counted or is closed. No cash moves in it any more.',
  'refusal.shift-unknown': 'This shift was not found. Go back and choose again.',
  'refusal.shift-not-yours': 'This is a colleague’s shift. They or a manager must do it.',
  'refusal.shift-pending': 'Some things are not finished yet. Do what the page lists first, then count.',
  'refusal.count-rounds-over': 'It was counted many times already. Please ask a manager to come.',
  'refusal.count-missing': 'Nothing is counted yet. Count by denomination first.',
  'refusal.reason-missing': 'It is over or short. Please write down why.',
  'refusal.review-own': 'Nobody reviews their own. Another manager must do it.',
  'refusal.clerk-unknown': 'This clerk was not found. Choose again.',
  'refusal.handover-not-all': 'A handover is all the cash in the drawer. Please count again.',
  'refusal.transfer-to-oneself': 'Cash is not handed to oneself. Choose another person.',
  'refusal.transfer-not-yours': 'This transfer is not yours.',
  'refusal.transfer-count-differs':
    'You counted another amount than was handed over. Count again, or send it back as disputed.',
  'refusal.drawer-too-low': 'The drawer does not hold so much. Please check.',
  'refusal.change-ask-unknown': 'This order for change was not found.',
  'refusal.change-ask-ended': 'This order for change has ended already.',
  'refusal.vault-count-open': 'A difference of the last vault count waits for review. Settle it first.',
  'refusal.vault-count-unknown': 'No vault count waits for review.',
  'refusal.vault-moved': 'Cash went in or out of the vault since. Please count it again.',
  'refusal.bag-known': 'This bag number was used before. Check the number on the bag.',
  'refusal.deposit-unknown': 'This deposit was not found.',
  'refusal.deposit-moved-on': 'This deposit has moved on already.',
  'refusal.file-known': 'This file was taken in before. Nothing was doubled.',
  'refusal.file-empty': 'The file holds no lines to match. Check which file you chose.',
  'refusal.file-broken': 'The file cannot be read; nothing was taken in. Ask for a complete one.',
  'refusal.file-other-day': 'The file has lines of another day; nothing was taken in. Check the day.',
  'refusal.settlement-unknown': 'This line was not found.',
  'refusal.settlement-settled': 'This line is matched or explained already.',
  'refusal.entry-unknown': 'This entry was not found.',
  'refusal.entry-not-by-hand': 'This entry is undone where it was made, not in the books.',
  'refusal.entry-reversed': 'This entry was taken back already.',
  'refusal.entry-floor': 'The account does not hold it any more.',
  'refusal.day-closed': 'This day is closed for ever. What comes to light now goes into the next day.',
  'refusal.day-in-future': 'This day has not come yet.',
  'refusal.day-empty': 'There is nothing to close on this day.',
  'refusal.day-waiting': 'The day still waits for something. Do what the page lists first.',
} as const satisfies Record<RefusalKey, string>;
