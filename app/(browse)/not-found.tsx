import { NotHere } from '@/components/ui/not-here';

export default NotHere;
