import { Controller, Get, Query, Redirect } from "@nestjs/common";

@Controller()
export class Go {
  @Get("go")
  @Redirect()
  go(@Query("to") to: string) {
    return { url: to }; //~ open-redirect
  }
  @Get("home")
  @Redirect()
  home(@Query("page") page: string) {
    return { url: `/pages/${page}` };
  }
}
