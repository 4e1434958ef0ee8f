; What YAML's nodes are.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

(comment) @comment
[(plain_scalar) (double_quote_scalar) (single_quote_scalar) (block_scalar)] @text

[(block_mapping) (flow_mapping) (block_sequence) (flow_sequence)] @container
(block_mapping_pair key: (_) @key value: (_) @value) @pair
(block_mapping_pair key: (_) @key) @pair
(flow_pair key: (_) @key value: (_) @value) @pair
(flow_pair key: (_) @key) @pair

(document [(block_node) (flow_node)] @inner) @wrapper
(block_sequence_item (_) @inner) @wrapper
(block_node [(block_mapping) (block_sequence) (block_scalar)] @inner) @wrapper
(flow_node [(flow_mapping) (flow_sequence) (plain_scalar) (double_quote_scalar) (single_quote_scalar)] @inner) @wrapper
