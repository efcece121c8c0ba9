DROP TABLE foreign_names_state;
DROP TABLE foreign_names;
