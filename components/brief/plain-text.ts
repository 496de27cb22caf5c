export { plainText } from "@/lib/brief/markdown";
