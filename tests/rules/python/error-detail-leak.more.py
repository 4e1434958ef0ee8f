import traceback

import tornado.web
from django.http import HttpResponse


class Middleware:
    def process_exception(self, request, error):
        return HttpResponse("<pre>" + traceback.format_exc() + "</pre>", status=500)  #~ error-detail-leak

    def process_response(self, request, response):
        return HttpResponse("<pre>failed</pre>", status=500)


class Handler(tornado.web.RequestHandler):
    def write_error(self, status, **kwargs):
        self.write("".join(traceback.format_exception(*kwargs["exc_info"])))  #~ error-detail-leak
        self.finish("failed")
