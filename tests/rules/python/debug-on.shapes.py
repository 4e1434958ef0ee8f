import pdb

import debugpy
from IPython import embed

DEBUG = True  #~ debug-on
ALLOWED_HOSTS = ["shop"]


def total(order):
    pdb.set_trace()  #~ debug-on
    breakpoint()  #~ debug-on
    embed()  #~ debug-on
    return order.total


def debug_shell(order):
    pdb.set_trace()


def watch(debug):
    debugpy.listen(("0.0.0.0", 5678))  #~ debug-on
    debugpy.listen(("127.0.0.1", 5678))
    if debug:
        breakpoint()
