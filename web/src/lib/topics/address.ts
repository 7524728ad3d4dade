/** Addresses of topics. */

/** The page of a topic, after the assistant. */
export const topicPath = (topic: string): string => `topics/${encodeURIComponent(topic)}`;

/** The list as it was left, per assistant, so that a topic leads back to it. */
const lists = new Map<string, string>();
export const keepList = (assistant: string, address: string): void => void lists.set(assistant, address);
export const lastList = (assistant: string): string | null => lists.get(assistant) ?? null;
