/** What a question can be about [C14]; the words of each: `consult.topic.*`. */
export const consultTopics = ['tariff', 'roaming', 'coverage', 'how-to', 'rules', 'other'] as const;

export type ConsultTopic = (typeof consultTopics)[number];
