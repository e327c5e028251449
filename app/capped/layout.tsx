import TitleLayout from '@/app/in/[locale]/title/layout';

export default TitleLayout;
