import type { Say } from '../locales/words.ts';
import type { Form } from './form.ts';

/** Writes a form as text. */
export type Write = (form: Form, desk: { readonly minimumGroup: number; readonly say: Say }) => string;
