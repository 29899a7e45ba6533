// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { shellWords } from "../../texts/shell.de";

interface ErrorBoundaryProps {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly isBroken: boolean;
}

/** A page that cannot be drawn gives way to words and a way on; only a class can catch what its children throw. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { isBroken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { children, onReload } = this.props;
    if (!this.state.isBroken) return children;
    const { title, meaning, fix, reload } = shellWords.broken;
    return (
      <div role="alert">
        <h1>{title}</h1>
        <p>{meaning}</p>
        <p>{fix}</p>
        <Button appearance="primary" onClick={onReload}>
          {reload}
        </Button>
      </div>
    );
  }
}
