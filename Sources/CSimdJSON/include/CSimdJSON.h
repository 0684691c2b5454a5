void simdjson_placeholder(void);
