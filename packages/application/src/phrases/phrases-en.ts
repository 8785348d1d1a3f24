import type { phrasesZh, rowsZh } from './phrases-zh.ts';

export const phrasesEn: typeof phrasesZh = {
  call: 'Hello, counter {counter}, please.',
  arrive: 'Welcome! Are you number {number}? Please take a seat.',
  find: 'What can I do for you today? May I have your mobile number?',
  'check-document': 'May I see a valid document, please?',
  documentRefused:
    'I am sorry, this document cannot be used now. Come with a valid original and we will see to it at once.',
  accept: 'Thank you. To check: the holder is {name}. Shall I go ahead?',
  acceptNothing: 'Thank you. Nothing is due on this number. Is there anything else?',
  form: 'It is all on one sheet. Please have a look at the screen.',
  sign: 'Please read the screen, and sign there if all is right.',
  pay: '{due} yuan, please.',
  payRest: '{paid} yuan is paid; {due} yuan is still due in cash, please.',
  payChange: 'Received {received} yuan; {change} yuan change. Please count it.',
  payExact: 'Received {received} yuan exactly, thank you.',
  payDone: 'Your {paid} yuan has arrived, thank you.',
  payout: 'We owe you {payout} yuan. Please count it.',
  tenderCard: '{amount} yuan, please: your card, and check the amount before your PIN.',
  tenderMobile: '{amount} yuan, please: open your payment code and hold it to the scanner.',
  tenderBalance: 'May I take {amount} yuan from your account balance?',
  tenderWait: 'One moment, please: your payment is being confirmed.',
  finish: 'Here are your receipt and change. Please rate my service. Thank you, and goodbye!',
  finishPlain: 'Is there anything else? Thank you for coming, and goodbye!',
  about: 'If anything is unclear later, please come and ask us.',
  elsewhere: 'This is done at counter {counter}. A colleague will take you there; you need no new ticket.',
  interrupt: 'Excuse me for interrupting: may I check one thing with you?',
  fault: 'I am sorry, a device has a problem. I will note your wish and see to it as soon as it is mended.',
  elderly: 'Please take your time. I will go through it step by step; tell me whenever you want help.',
  calm: 'Please sit down and have some water. Take your time: I will hear you out and find a way.',
};

export const rowsEn: typeof rowsZh = {
  payment: {
    find: 'Would you like to pay a bill? May I have the number?',
    accept: 'To check: the holder is {name} and {due} yuan is due. Shall I take the payment?',
    finish: 'Here are your receipt and change. Thank you, and goodbye!',
  },
  prepayment: {
    find: 'Which number would you like to top up?',
    accept: 'The holder is {name}, is that right? How much shall I put on it?',
    payDone: '{paid} yuan is on your account; a message will follow. Thank you.',
    finish: 'It is topped up. Here is your receipt. Thank you, and goodbye!',
  },
  acceptance: {
    accept: 'Let me read it back: the holder is {name}, with the services you named. Is everything right?',
    finish: 'Here are your document, your copy and your things. Thank you, and goodbye!',
    about: 'It takes effect now. To change or stop it later, just bring your document.',
  },
  goods: {
    find: 'Which one would you like to see?',
    accept: 'This is the one, is that right? Here are the box and the price.',
    finish: 'Here are your goods, invoice and warranty card. Thank you, and goodbye!',
    about:
      'Let me show you how it works; within seven days we exchange it with the invoice if it has a fault.',
  },
  consultation: {
    find: 'Hello, what would you like to know?',
    accept: 'Is it clear like this? Is there anything else?',
    finishPlain: 'Of course, think it over and come any time. Goodbye!',
  },
  query: {
    find: 'Hello, what shall I look up? May I have your number?',
    'check-document': 'I check a document before I print records, to protect you. May I see yours?',
    accept: 'The holder is {name}, is that right? I will look it up and print it.',
    finishPlain: 'Here is your list; please keep it safe. Thank you, and goodbye!',
  },
  complaint: {
    arrive: 'Hello, please take a seat. Take your time, I am listening.',
    find: 'To find out what happened, may I have your number?',
    accept: 'Let me read it back to you. I am sorry for the trouble.',
    sign: 'This is what I noted. Please read it, and sign if it is right.',
    finishPlain: 'Thank you for telling us. We will contact you by the time we agreed. Goodbye!',
  },
};
