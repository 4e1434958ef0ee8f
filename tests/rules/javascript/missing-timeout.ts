import axios, { type AxiosInstance } from 'axios';
import * as https from 'https';
import { fetch as undiciFetch } from 'undici';

export class PaymentClient {
  constructor(private readonly http: AxiosInstance, private readonly baseUrl: string) {}

  async charge(amount: number): Promise<Receipt> {
    const response = await axios.post<Receipt>(`${this.baseUrl}/charges`, { amount }); //~ missing-timeout
    return response.data;
  }

  async refund(id: string): Promise<void> {
    await this.http.post(`/refunds/${id}`);
  }

  async status(id: string): Promise<unknown> {
    const response: Response = await fetch(new URL(id, this.baseUrl) as URL); //~ missing-timeout
    return (await response.json()) as unknown;
  }

  async other(url: string) {
    return undiciFetch(url, { method: 'GET' } satisfies RequestInit); //~ missing-timeout
  }
}

export function download(url: string): void {
  https.get(url, (res) => res.pipe(process.stdout)); //~ missing-timeout
}

export async function local(fetch: typeof globalThis.fetch, url: string) {
  return fetch(url);
}

export const typed = (url: string, init: RequestInit) => fetch(url, init);
