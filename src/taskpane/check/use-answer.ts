// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import type { Finding } from "../../domain/rules/finding";
import { errorText } from "../../texts/errors.de";
import { reviewWords } from "../../texts/review.de";
import { usePane } from "../pane-context";
import type { AnswerEnd } from "../review-actions";

interface AnswerSender {
  /** What kept the last answer from being saved; "" for nothing. */
  readonly message: string;
  /** null takes the answer back. Resolves to true when it was saved. */
  readonly send: (text: string | null) => Promise<boolean>;
}

/** Saves an answer and keeps what was typed where that fails. */
export const useAnswer = (finding: Finding): AnswerSender => {
  const { actions } = usePane();
  const [message, setMessage] = useState("");
  const send = async (text: string | null): Promise<boolean> => {
    const end = await actions.answer(finding, text);
    setMessage(messageOf(end));
    return end.type === "saved";
  };
  return { message, send };
};

export const messageOf = (end: AnswerEnd): string => {
  if (end.type === "saved") return "";
  if (end.type === "busy") return reviewWords.busy(end.running);
  const { title, meaning, fix } = errorText(end.error);
  return `${title}. ${meaning} ${fix}`;
};
