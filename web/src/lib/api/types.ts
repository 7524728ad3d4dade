/** Shapes of the answers of the HTTP API, under the names that the pages use. They are generated from the server's document. */
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

export type Interval = Schemas['Interval'];
export type Module = Schemas['Module'];
export type Session = Schemas['Session'];
export type Assistant = Schemas['AssistantEntry'];

export type AllAnswer = Schemas['AllAnswer'];
export type ModuleAnswer = Schemas['ModuleAnswer'];
export type Identity = Schemas['Identity'];
export type Passport = Schemas['Passport'];

/** A point of a series: when its interval starts, whether it is over, and its numbers by name. */
export type Point = { at: string; complete?: boolean } & Record<string, unknown>;
/** A row of a table; numbers and words by name. */
export type Row = Record<string, unknown>;
/** How a total stood before, and whether the difference is more than chance. */
export type Difference = Omit<Schemas['Change'], 'more_than_chance'> & Partial<Schemas['Evidence']>;

export type Dimensions = Record<string, Schemas['DimensionValue'][] | undefined>;
/** A release as charts mark it; the list of releases knows more. */
export type Release = Omit<Schemas['Release'], 'chats'>;
export type Catalogue = Schemas['Catalogue'];
export type Definition = Schemas['Entry'];

/** What a question for numbers may say. */
export type Query = NonNullable<
	paths['/api/v1/assistants/{assistant}/metrics']['get']['parameters']['query']
>;
