/** A text without the signs that turn the direction of all that follows, by which a name could turn the numbers after it. */
export const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
