import TitleLayout from '@/app/title/layout';

export default TitleLayout;
