export {
  door as DELETE,
  door as GET,
  door as HEAD,
  door as OPTIONS,
  door as PATCH,
  door as POST,
  door as PUT,
} from '@/lib/use-cases/access/door';
