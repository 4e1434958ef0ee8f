import re

WORD = re.compile(r"^(\w+|\s+)*$")  #~ redos
PART = re.compile(r"^(a|aa)+$")  #~ redos
FIELD = re.compile(r"(.*?,){11}P")  #~ redos
PLAIN = re.compile(r"^\w+(,\w+)*$")
EITHER = re.compile(r"^(a|b)+$")


def filter_products(products, pattern):
    return [product for product in products if re.search(pattern, product)]  #~ redos


def filter_escaped(products, pattern):
    return [product for product in products if re.search(re.escape(pattern), product)]
