// SPDX-License-Identifier: EUPL-1.2

/** What a pane asks of its host, as JSON text over postMessage. */
export interface PaneRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const MessageType = { request: 0, response: 1 } as const;
export const PaneAction = { invoke: 0, register: 1, unregister: 2 } as const;

/** Whether an answer belongs to a call or is an event. */
const ResponseType = { call: 0, event: 1 } as const;

/** Numbers of the calls of the Common API that the host serves. */
export const Dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** "The action is not supported"; what every other call of the Common API gets. */
export const NOT_SUPPORTED = 5000;

interface Envelope {
  readonly name: string;
  readonly conversationId: string;
  readonly origin: string;
  readonly data: unknown;
}

const envelope = ({ name, conversationId, origin, data }: Envelope) => ({
  _messageType: MessageType.response,
  _actionName: name,
  _conversationId: conversationId,
  _origin: origin,
  _data: data,
  _serializerVersion: 1,
});

export const answerText = (
  request: PaneRequest,
  origin: string,
  answer: { readonly data: unknown; readonly errorCode?: number },
): string =>
  JSON.stringify({
    ...envelope({
      name: request._actionName,
      conversationId: request._conversationId,
      origin,
      data: answer.data,
    }),
    _correlationId: request._correlationId,
    _responseType: ResponseType.call,
    _errorCode: answer.errorCode ?? 0,
  });

export const eventText = (event: Envelope): string =>
  JSON.stringify({
    ...envelope(event),
    _correlationId: -1,
    _responseType: ResponseType.event,
    _errorCode: 0,
  });

/** null for a text that is no request, such as the messages of other frames. */
export const parseRequest = (text: unknown): PaneRequest | null => {
  if (typeof text !== "string") return null;
  try {
    const message = JSON.parse(text) as Partial<PaneRequest> | null;
    return message?._messageType === MessageType.request ? (message as PaneRequest) : null;
  } catch {
    return null;
  }
};
