import { useEffect, useRef } from "react";
import { marked } from "marked";

interface Props {
  review: { comment: string; stars: number };
  icon: string;
}

export function Review({ review }: Props) {
  return <p dangerouslySetInnerHTML={{ __html: review.comment }} />; //~ xss-raw-html
}

export function Text({ source }: { source: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current.innerHTML = marked.parse(source); //~ xss-raw-html
  }, [source]);
  return <div ref={element} />;
}

// What the program itself brings.
export function Icon({ icon }: Props) {
  return <i dangerouslySetInnerHTML={{ __html: icon }} />;
}

export function Stars({ review }: Props) {
  return <p title={review.comment}>{review.stars}</p>;
}

export const Structured = () => <script dangerouslySetInnerHTML={{ __html: JSON.stringify({ name: "Shop" }) }} />;
